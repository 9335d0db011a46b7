// @vitest-environment node

import { describe, expect, it, vi } from 'vitest';
import { ColumnBoard } from '../../../src/client/columns/ColumnBoard';
import type { AnyQuestion, Round } from '../../../src/client/columns/columnMessages';
import { durationMs } from '../../../src/domain/time';

type Asked = {
  readonly questions: readonly AnyQuestion[];
  readonly reply: (round: Round) => void;
  fail: (reason: Error) => void;
};

/** A store that answers when the test says so. */
function openBoard() {
  const rounds: Asked[] = [];
  const board = new ColumnBoard({
    ask: (questions) => new Promise((reply, fail) => rounds.push({ questions, reply, fail })),
  });
  return { board, rounds };
}

const jobs = (...ids: string[]) => ({ jobs: ids });
const answerOf = (ms: number) => ({ fields: [], longestBucketSpan: durationMs(ms) });
const told = (...ms: number[]): Round => ({
  outcomes: ms.map((one) => ({ kind: 'answer', answer: answerOf(one) })),
  isPartial: false,
  load: 1,
});
const jobsAsked = ({ questions }: Asked) => questions.map(({ question }) => (question as { jobs: string[] }).jobs);
const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('ColumnBoard', () => {
  it('asks nothing before there is anything to ask, then all that is wanted in one round', async () => {
    const { board, rounds } = openBoard();
    board.want('a', 'dimensions', jobs('a'));
    board.want('b', 'dimensions', jobs('b'));
    await soon();
    expect(rounds).toEqual([]);
    board.refresh();
    await soon();
    expect(rounds.map(jobsAsked)).toEqual([[['a'], ['b']]]);
    rounds[0].reply(told(1, 2));
    await soon();
    expect([board.told('a').data, board.told('b').data]).toEqual([answerOf(1), answerOf(2)]);
    expect(rounds).toHaveLength(1);
  });

  it('tells all parts only once every answer is there', async () => {
    const { board, rounds } = openBoard();
    board.refresh();
    const seen: unknown[] = [];
    board.subscribe('a', () => seen.push(['a', board.told('a').data, board.told('b').data]));
    board.subscribe('b', () => seen.push(['b', board.told('a').data, board.told('b').data]));
    board.want('a', 'dimensions', jobs('a'));
    board.want('b', 'dimensions', jobs('b'));
    await soon();
    rounds[0].reply(told(1, 2));
    await soon();
    expect(seen).toEqual([
      ['a', answerOf(1), answerOf(2)],
      ['b', answerOf(1), answerOf(2)],
    ]);
  });

  it('lets the latest of many wants win while a round is under way, and asks no more than that', async () => {
    const { board, rounds } = openBoard();
    board.refresh();
    board.want('a', 'dimensions', jobs('0'));
    await soon();
    for (const id of ['1', '2', '3']) board.want('a', 'dimensions', jobs(id));
    await soon();
    expect(rounds).toHaveLength(1);
    rounds[0].reply(told(0));
    await soon();
    expect(board.told('a')).toMatchObject({ data: answerOf(0) });
    expect(rounds.slice(1).map(jobsAsked)).toEqual([[['3']]]);
    rounds[1].reply(told(3));
    await soon();
    expect(board.told('a')).toMatchObject({ data: answerOf(3) });
    expect(rounds).toHaveLength(2);
  });

  it('asks only what has changed, and everything when the results have', async () => {
    const { board, rounds } = openBoard();
    board.refresh();
    board.want('a', 'dimensions', jobs('a'));
    board.want('b', 'dimensions', jobs('b'));
    await soon();
    rounds[0].reply(told(1, 2));
    await soon();
    board.want('a', 'dimensions', jobs('a'));
    board.want('b', 'dimensions', jobs('c'));
    await soon();
    rounds[1].reply(told(3));
    await soon();
    board.refresh();
    await soon();
    expect(rounds.map(jobsAsked)).toEqual([[['a'], ['b']], [['c']], [['a'], ['c']]]);
  });

  it('calls nothing whole that was answered while the source had more, and asks again when it has not', async () => {
    const { board, rounds } = openBoard();
    const isBehind = () => ['a', 'b'].map((id) => board.told(id).isBehind);
    board.refresh();
    board.want('a', 'dimensions', jobs('a'));
    await soon();
    rounds[0].reply(told(1));
    await soon();
    expect(isBehind()).toEqual([false, false]);
    board.setBehind(true);
    expect(isBehind()).toEqual([true, false]);
    board.want('b', 'dimensions', jobs('b'));
    await soon();
    board.setBehind(false);
    rounds[1].reply(told(2));
    await soon();
    expect(isBehind()).toEqual([true, true]);
    expect(rounds.slice(2).map(jobsAsked)).toEqual([[['a'], ['b']]]);
    rounds[2].reply(told(1, 2));
    await soon();
    expect(isBehind()).toEqual([false, false]);
  });

  it('keeps the last answer beside an error, and asks again on request', async () => {
    const { board, rounds } = openBoard();
    board.refresh();
    board.want('a', 'dimensions', jobs('a'));
    await soon();
    rounds[0].reply(told(1));
    await soon();
    board.want('a', 'dimensions', jobs('b'));
    await soon();
    rounds[1].fail(new Error('The column worker stopped.'));
    await soon();
    expect(board.told('a')).toMatchObject({ data: answerOf(1), error: { message: 'The column worker stopped.' } });
    board.retry('a');
    await soon();
    rounds[2].reply(told(2));
    await soon();
    expect(board.told('a')).toMatchObject({ data: answerOf(2), error: null });
  });

  it('forgets what is no longer wanted, also while it is asked', async () => {
    const { board, rounds } = openBoard();
    const listen = vi.fn();
    board.refresh();
    board.subscribe('a', listen);
    board.want('a', 'dimensions', jobs('a'));
    await soon();
    board.want('a', 'dimensions', null);
    rounds[0].reply(told(1));
    await soon();
    expect(listen).not.toHaveBeenCalled();
    expect(board.told('a').data).toBeUndefined();
  });
});
