import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs } from '../../../../src/domain/time';
import { eventMarks, LEAST_MARK, timeOf } from '../../../../src/features/timeline/events/eventMarks';
import { eventLines } from '../../../../src/features/timeline/events/eventText';
import { shownEvents } from '../../../../src/features/timeline/events/shownEvents';

const event = (name: string, from: number, to: number) => ({ name, from: epochMs(from), to: epochMs(to) });

const events = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 1050 }), fc.nat(300)), { maxLength: 30 })
  .map((spans) => spans.sort(([a], [b]) => a - b).map(([from, length], i) => event(`e${i}`, from, from + length)));

const time = { from: epochMs(0), to: epochMs(1000) };

describe('eventMarks', () => {
  it('has every event of the time once, in marks that a finger can tell apart', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 200, max: 3000 }), (all, width) => {
        const marks = eventMarks(all, time, width);
        const inTime = all.filter(({ from, to }) => Math.max(from, 0) < Math.min(to, 1000));
        expect(marks.flatMap((mark) => mark.events)).toEqual(inTime);
        for (const [i, { left, right }] of marks.entries()) {
          expect(left).toBeGreaterThanOrEqual(i === 0 ? 0 : marks[i - 1].right);
          expect(right - left).toBeGreaterThanOrEqual(LEAST_MARK - 1e-9);
          expect(right).toBeLessThanOrEqual(width + 1e-9);
        }
      }),
    );
  });

  it('joins a short event that reaches further back than the one before it', () => {
    const all = [event('a', 0, 1), event('b', 121, 238), event('c', 121, 122)];
    expect(eventMarks(all, time, 201)).toHaveLength(1);
  });

  it('draws bars where events are, and nowhere else but for what keeps them visible', () => {
    fc.assert(
      fc.property(events, fc.nat(999), (all, at) => {
        const bars = eventMarks(all, time, 1000).flatMap((mark) => mark.bars);
        const isDrawn = bars.some(({ left, right }) => left <= at && at < right);
        const isNear = (slack: number) =>
          all.some(({ from, to }) => from < to && from - slack <= at && at < to + slack);
        if (isNear(0)) expect(isDrawn).toBe(true);
        if (!isNear(3)) expect(isDrawn).toBe(false);
      }),
    );
  });

  it('joins events that lie closer than a mark is broad, and keeps their bars apart', () => {
    const [mark, ...others] = eventMarks([event('a', 100, 110), event('b', 118, 130)], time, 1000);
    expect(others).toEqual([]);
    expect(mark.bars).toEqual([
      { left: 100, right: 110 },
      { left: 118, right: 130 },
    ]);
    expect(timeOf(mark.events)).toEqual({ from: 100, to: 130 });
  });
});

describe('shownEvents', () => {
  const calendar = [
    { ...event('of a', 0, 10), jobs: ['a'] },
    { ...event('of the group', 5, 10), jobs: ['web', 'c'] },
    { ...event('of c', 6, 10), jobs: ['c'] },
    { ...event('of all', 7, 10), jobs: ['_all'] },
  ];
  const a = { id: 'a', groups: ['web'] };

  it('has what the calendars of the jobs, of their groups and of all jobs hold', () => {
    const names = (jobs: (typeof a)[]) => shownEvents(calendar, jobs, []).map(({ name }) => name);
    expect(names([a])).toEqual(['of a', 'of the group', 'of all']);
    expect(names([{ id: 'b', groups: [] }])).toEqual(['of all']);
  });

  it('adds what only buckets name, once', () => {
    const ofBuckets = [event('of a', 0, 20), event('other', 3, 4), event('other', 3, 4), event('of a', 20, 30)];
    expect(shownEvents(calendar, [a], ofBuckets).map(({ name, from }) => [name, from])).toEqual([
      ['of a', 0],
      ['other', 3],
      ['of the group', 5],
      ['of all', 7],
      ['of a', 20],
    ]);
  });
});

it('names the events of a mark, and says how many more there are', () => {
  const start = Date.UTC(2026, 9, 12, 14);
  expect(eventLines([event('', start, start + 3_600_000)])).toEqual(['(no name), 2026-10-12 14:00 – 15:00']);
  const many = Array.from({ length: 10 }, (_, i) => event(`e${i}`, start, start + 1000));
  expect(eventLines(many)).toHaveLength(9);
  expect(eventLines(many)[8]).toBe('and 2 more');
});
