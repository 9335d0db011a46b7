import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../src/columns/questions';
import type { Anomaly } from '../../../../src/domain/anomaly';
import { epochMs } from '../../../../src/domain/time';
import { HeldRecords, type PageQuestion } from '../../../../src/features/records/rows/HeldRecords';
import { recordFilter } from '../../../../src/view/recordFilter';
import { defaultView } from '../../../../src/view/viewState';

const filter = recordFilter(defaultView, { from: epochMs(0), to: epochMs(1) });
const pageFrom = (offset: number): PageQuestion => ({
  filter,
  sort: defaultView.sort,
  grouping: null,
  offset,
  limit: 10,
});

/** A record that says which one it is. */
const recordOf = (row: number, load: number) => ({ recordScore: row, probability: load }) as Anomaly;

/** The answer of the columns: all rows from the offset, and the records that the question does not know. */
function answerTo({ offset, limit, known }: Question<'records'>, load: number) {
  const rows = Array.from({ length: limit }, (_, i) => offset + i);
  const unknown = rows.filter((row) => !known.includes(row));
  return { rows, heads: [], records: unknown.map((row) => [row, recordOf(row, load)] as const) };
}

describe('the records that are held', () => {
  it('are not sent again, and stay the same objects', () => {
    const held = new HeldRecords();
    const first = held.take(answerTo(held.ask(pageFrom(0)), 1), 1);
    const answer = answerTo(held.ask(pageFrom(4)), 1);
    expect(answer.records.map(([row]) => row)).toEqual([10, 11, 12, 13]);
    const second = held.take(answer, 1);
    for (let row = 4; row < 10; row++) expect(second[row - 4].record).toBe(first[row].record);
  });

  it('make no new question of the page that is asked for', () => {
    const held = new HeldRecords();
    const asked = held.ask(pageFrom(0));
    held.take(answerTo(asked, 1), 1);
    expect(held.ask(pageFrom(0))).toBe(asked);
    expect(held.ask({ ...pageFrom(0), filter: { ...filter, minScore: 5 } })).not.toBe(asked);
  });

  it('are let go with another load: what an answer left out is lacking, and asked for', () => {
    const held = new HeldRecords();
    held.take(answerTo(held.ask(pageFrom(0)), 1), 1);
    const asked = held.ask(pageFrom(4));
    const lacking = held.take(answerTo(asked, 2), 2);
    expect(lacking.map(({ record }) => record?.probability)).toEqual([...Array(6).fill(undefined), 2, 2, 2, 2]);
    const again = held.ask(pageFrom(4));
    expect(again.known).toEqual([]);
    expect(held.take(answerTo(again, 2), 2).every(({ record }) => record?.probability === 2)).toBe(true);
  });

  it('are those of the load that was answered from, whatever is asked while answers are on their way', () => {
    const step = fc.record({ offset: fc.nat(4_000), answers: fc.boolean(), reloads: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const held = new HeldRecords();
        let underWay: Question<'records'> | null = null;
        let load = 1;
        for (const { offset, answers, reloads } of steps) {
          const asked = held.ask(pageFrom(offset));
          underWay ??= asked;
          if (!answers) continue;
          if (reloads) load++;
          const rows = held.take(answerTo(underWay, load), load);
          for (const { row, record } of rows) {
            if (!reloads) expect(record).toBeDefined();
            if (record) expect([record.recordScore, record.probability]).toEqual([row, load]);
          }
          underWay = null;
        }
      }),
    );
  });

  it('are few, however far one scrolls', () => {
    const held = new HeldRecords();
    for (let offset = 0; offset < 5_000; offset += 10) held.take(answerTo(held.ask(pageFrom(offset)), 1), 1);
    const back = held.take({ rows: [0, 4_999], heads: [], records: [] }, 1);
    expect(back.map(({ record }) => record?.recordScore)).toEqual([undefined, 4_999]);
  });
});
