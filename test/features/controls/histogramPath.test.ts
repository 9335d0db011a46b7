import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { SCORE_BINS } from '../../../src/domain/scoreCounts';
import { severities, severityOf } from '../../../src/domain/severity';
import { histogramPath } from '../../../src/features/controls/histogramPath';

/** The bars of a path: which score each stands on, and how high it is. */
const barsOf = (path: string) =>
  [...path.matchAll(/M(\d+) 1v-([\d.]+)h1V1z/g)].map(([, score, height]) => [Number(score), Number(height)] as const);

it('has a bar for each score that a record has, in the band of the score', () => {
  fc.assert(
    fc.property(fc.uint32Array({ minLength: SCORE_BINS, maxLength: SCORE_BINS }), (counts) => {
      const bars = severities.flatMap(({ name }) =>
        barsOf(histogramPath(counts, name)).map(([score]) => [score, name]),
      );
      const expected = [...counts.keys()]
        .filter((score) => counts[score] > 0)
        .map((score) => [score, severityOf(score)]);
      expect(new Map(bars as [number, string][])).toEqual(new Map(expected as [number, string][]));
    }),
  );
});

it('shows a single record, and more of them higher up to the whole height', () => {
  const counts = new Uint32Array(SCORE_BINS);
  counts.set([1, 10, 1_000_000], 75);
  counts[100] = 10;
  const bars = barsOf(histogramPath(counts, 'critical'));
  expect(bars.map(([score]) => score)).toEqual([75, 76, 77, 100]);
  const [one, ten, most, last] = bars.map(([, height]) => height);
  expect(one).toBeGreaterThan(0.04);
  expect(ten).toBeGreaterThan(one);
  expect(last).toBe(ten);
  expect(most).toBe(1);
});

it('has nothing to show of no records', () => {
  expect(severities.map(({ name }) => histogramPath(new Uint32Array(SCORE_BINS), name)).join('')).toBe('');
});
