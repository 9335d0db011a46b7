import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnRange, sameViewBy, swimlaneColumns, swimlaneInterval, type ViewBy } from '../../src/domain/swimlane';
import { DAY, durationMs, epochMs, HOUR, MINUTE, SECOND } from '../../src/domain/time';

const WIDE = 10_000;
const START = 1_760_000_400_000;
const range = (span: number, from = START) => ({ from: epochMs(from), to: epochMs(from + span) });
const interval = (span: number, width = WIDE, bucketSpan = 0) =>
  swimlaneInterval(range(span), width, durationMs(bucketSpan));

const rungs = [
  ...[1, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 4, 6, 8, 12, 24, 48, 96, 168].map((hours) => hours * HOUR),
  30 * DAY,
  365 * DAY,
];

/** The rule told step by step: the nearer of the two rungs round a fiftieth, then up until at most 100 columns remain. */
function ladderTwin(span: number): number {
  const wished = span / 50;
  const above = rungs.findIndex((rung) => rung >= wished);
  let index = above === -1 ? rungs.length - 1 : above;
  if (index > 0 && wished - rungs[index - 1] <= rungs[index] - wished) index -= 1;
  while (index < rungs.length - 1 && span / rungs[index] > 100) index += 1;
  return rungs[index];
}

const spans = fc
  .tuple(fc.double({ min: 0, max: 12, noNaN: true }), fc.nat())
  .map(([magnitude, rest]) => Math.floor(10 ** magnitude) + (rest % 1_000) + 1);

describe('swimlaneInterval', () => {
  it.each([
    ['an hour', HOUR, MINUTE],
    ['six hours', 6 * HOUR, 5 * MINUTE],
    ['a day', DAY, 30 * MINUTE],
    ['a week', 7 * DAY, 4 * HOUR],
    ['two weeks', 14 * DAY, 6 * HOUR],
    ['thirty days', 30 * DAY, 12 * HOUR],
    ['a quarter', 90 * DAY, 2 * DAY],
    ['a year', 365 * DAY, 7 * DAY],
    ['no time at all', 0, SECOND],
    ['three hundred years', 300 * 365 * DAY, 365 * DAY],
  ])('divides %s into round spans', (_name, span, expected) => {
    expect(interval(span)).toBe(expected);
  });

  it('doubles where a cell would be narrower than eight pixels', () => {
    expect(interval(DAY, 48 * 8)).toBe(30 * MINUTE);
    expect(interval(DAY, 48 * 8 - 1)).toBe(HOUR);
  });

  it('is never shorter than the longest bucket', () => {
    expect(interval(DAY, WIDE, 31 * MINUTE)).toBe(31 * MINUTE);
    expect(interval(DAY, WIDE, 29 * MINUTE)).toBe(30 * MINUTE);
  });

  it('follows the rule for every span', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 3_000 }), fc.nat({ max: 2 * DAY }), (span, width, bucket) => {
        const rung = ladderTwin(span);
        const readable = (width * rung) / span < 8 ? 2 * rung : rung;
        expect(interval(span, width, bucket)).toBe(Math.max(readable, bucket));
      }),
      { numRuns: 500 },
    );
  });
});

describe('swimlaneColumns', () => {
  const froms = fc.integer({ min: -DAY, max: 2_000_000_000_000 });
  const intervals = fc.constantFrom(...rungs, 7 * MINUTE).map(durationMs);

  it('covers the range with whole cells, and none too many', () => {
    fc.assert(
      fc.property(froms, spans, intervals, (from, span, step) => {
        const whole = swimlaneColumns(range(span, from), step);
        const end = whole.from + whole.columns * step;
        expect(Math.abs(whole.from % step)).toBe(0);
        expect(whole.from <= from && end >= from + span).toBe(true);
        expect(whole.from + step > from && end - step < from + span).toBe(true);
      }),
    );
  });

  it('has one column where there is no time', () => {
    expect(swimlaneColumns(range(0, 2 * HOUR), HOUR)).toEqual({ from: 2 * HOUR, columns: 1 });
  });
});

describe('columnRange', () => {
  it('gives each column its time, the next beginning where it ends', () => {
    const grid = { from: epochMs(START), interval: HOUR };
    expect(columnRange(grid, 0)).toEqual({ from: START, to: START + HOUR });
    expect(columnRange(grid, 3).from).toBe(columnRange(grid, 2).to);
  });
});

describe('sameViewBy', () => {
  const views: ViewBy[] = [
    { kind: 'job' },
    { kind: 'detector' },
    { kind: 'function' },
    { kind: 'field', field: 'job' },
    { kind: 'field', field: 'host' },
  ];

  it('is true of a view and itself only', () => {
    const copies = views.map((view) => ({ ...view }));
    const same = views.map((a) => copies.map((b) => sameViewBy(a, b)));
    expect(same).toEqual(views.map((_, row) => copies.map((_, column) => row === column)));
  });
});
