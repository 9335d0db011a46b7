import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cause } from '../../../../src/domain/anomaly';
import { type CauseSortKey, sortCauses } from '../../../../src/features/records/details/sortCauses';

const cause = (by: string, probability: number, actual: number[], typical: number[]): Cause => ({
  probability,
  function: 'count',
  functionDescription: 'count',
  fieldName: null,
  partition: null,
  over: null,
  by: { field: 'status', value: by },
  correlatedByValue: null,
  actual,
  typical,
  influencers: [],
  actualPoint: null,
  typicalPoint: null,
});

const causes = [cause('b', 1e-2, [8], [2]), cause('a', 1e-6, [9], [9]), cause('c', 1e-4, [], [])];

const order = (key: CauseSortKey, desc: boolean) =>
  sortCauses(causes, { key, desc })
    .map(({ cause }) => cause.by?.value)
    .join('');

it('sorts by each column in both directions, what has no value last', () => {
  expect([order('found', false), order('found', true)]).toEqual(['abc', 'cba']);
  expect([order('actual', false), order('actual', true)]).toEqual(['bac', 'abc']);
  expect([order('typical', false), order('typical', true)]).toEqual(['bac', 'abc']);
  expect([order('change', false), order('change', true)]).toEqual(['abc', 'bac']);
  expect([order('probability', false), order('probability', true)]).toEqual(['acb', 'bca']);
  expect([order('share', false), order('share', true)]).toEqual(['bca', 'acb']);
});

it('gives each cause its share of the surprise', () => {
  const shares = sortCauses(causes, { key: 'found', desc: false }).map(({ share }) => share);
  expect(shares.map((share) => share?.toFixed(4))).toEqual(['0.5000', '0.1667', '0.3333']);
});

it('keeps every cause, and shares that add up, whatever the probabilities are', () => {
  const anyCauses = fc.array(
    fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })).map((p) => cause('x', p, [1], [1])),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(anyCauses, fc.boolean(), (some, desc) => {
      const sorted = sortCauses(some, { key: 'probability', desc });
      expect(new Set(sorted.map((one) => one.cause))).toEqual(new Set(some));
      const shares = sorted.map(({ share }) => share);
      if (some.every(({ probability }) => probability === 1)) expect(new Set(shares)).toEqual(new Set([null]));
      else expect(shares.reduce<number>((sum, share) => sum + (share as number), 0)).toBeCloseTo(1, 9);
    }),
  );
});
