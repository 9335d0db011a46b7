import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderByNumber } from '../../src/columns/orderByNumber';

const numbers = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, 74.999999, 75, 100, Number.MIN_VALUE, -1e300, 1e300, Number.NEGATIVE_INFINITY),
);
const keyLists = fc.array(numbers, { minLength: 1, maxLength: 200, size: 'max' });

it('orders as a comparator does, ties as they stand, missing values last in both directions', () => {
  fc.assert(
    fc.property(keyLists, fc.array(fc.nat()), fc.boolean(), (keys, picks, desc) => {
      const rows = Uint32Array.from([...new Set(picks.map((pick) => pick % keys.length))]);
      const compare = (a: number, b: number) =>
        Number(Number.isNaN(keys[a])) - Number(Number.isNaN(keys[b])) || (desc ? keys[b] - keys[a] : keys[a] - keys[b]);
      const ordered = Array.from(rows).sort((a, b) => compare(a, b) || 0);
      expect(Array.from(orderByNumber(rows, Float64Array.from(keys), desc))).toEqual(ordered);
    }),
    { numRuns: 100 },
  );
});

it('leaves the rows it was given as they are', () => {
  const rows = Uint32Array.of(0, 1, 2);
  expect(orderByNumber(rows, Float64Array.of(1, 3, 2), true)).toEqual(Uint32Array.of(1, 2, 0));
  expect(rows).toEqual(Uint32Array.of(0, 1, 2));
});
