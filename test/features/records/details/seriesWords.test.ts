import { expect, it, vi } from 'vitest';
import type { SeriesPoint } from '../../../../src/domain/series';
import { epochMs, HOUR } from '../../../../src/domain/time';
import { seriesWords } from '../../../../src/features/records/details/seriesWords';

vi.stubEnv('TZ', 'UTC');

const start = Date.UTC(2026, 9, 12);
const point = (actual: number | null, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  ...{ time: epochMs(start), actual, typical: 2, recordScore: 1, isMultiBucket: false, isInterim: false },
  ...more,
});
const range = { from: epochMs(start), to: epochMs(start + HOUR) };

function wordsOf(
  all: readonly SeriesPoint[],
  count = all.length,
  model: Parameters<typeof seriesWords>[0]['model'] = [],
) {
  const points = all.filter(({ actual }) => actual !== null);
  return seriesWords({ series: { count, points: all }, points, model, range, format: String });
}

it('says how many records there are, how many are drawn, and between which values they lie', () => {
  expect(wordsOf([point(1)])[0]).toBe('1 record of this series, 2026-10-12 00:00 – 01:00: actual 1, typical 2.');
  expect(wordsOf([point(5), point(null), point(3)])[0]).toContain(
    '3 records of this series, 1 of them without a single value, ',
  );
  expect(wordsOf([point(5), point(3)], 2500)[0]).toContain(
    '2,500 records of this series (the 2 with the highest scores are drawn), ',
  );
  expect(wordsOf([point(5), point(3)])[0]).toContain('actual 3 to 5, typical 2.');
});

it('explains only the marks that are there', () => {
  expect(wordsOf([point(1)])).toHaveLength(2);
  const all = [point(1, { isMultiBucket: true }), point(1, { isInterim: true })];
  const model = [{ time: epochMs(start), lower: 1, median: 2, upper: 3, actual: 2 }];
  expect(wordsOf(all, 2, model).join(' ')).toMatch(/Crosses.*Hollow marks.*The band/);
});
