import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sparkPaths } from '../../src/charts/sparkPaths';
import { severityOf } from '../../src/domain/severity';

/** The bars of all paths: where, how high, of which band. */
const barsOf = (highest: readonly number[]) =>
  sparkPaths(highest).flatMap(({ severity, d }) =>
    [...d.matchAll(/M(\d+) 100v-(\d+)h[\d.]+v(\d+)z/g)].map(([, column, up, down]) => {
      expect(up).toBe(down);
      return { column: Number(column), height: Number(up), severity };
    }),
  );

it('has a bar for each column that has a score, as high as the score, in its band', () => {
  const scores = fc.array(fc.oneof(fc.constant(-1), fc.double({ min: 0, max: 100, noNaN: true })), { maxLength: 30 });
  fc.assert(
    fc.property(scores, (highest) => {
      const expected = highest.flatMap((score, column) =>
        score < 0 ? [] : [{ column, height: Math.max(8, Math.round(score)), severity: severityOf(score) }],
      );
      const bars = barsOf(highest).toSorted((a, b) => a.column - b.column);
      expect(bars).toEqual(expected);
    }),
  );
});

it('has one path a band', () => {
  expect(sparkPaths([80, -1, 90, 10]).map(({ severity }) => severity)).toEqual(['critical', 'warning']);
  expect(sparkPaths([-1, -1])).toEqual([]);
});
