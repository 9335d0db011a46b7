import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderByNumber } from '../../../src/columns/order/orderByNumber';

const numbers = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, 74.999999, 75, 100, Number.MIN_VALUE, -1e300, 1e300, Number.NEGATIVE_INFINITY),
);
/** Times and counts: they differ in few bits. */
const alike = fc
  .constantFrom(1_760_000_000_000, 1, -3)
  .chain((origin) => fc.array(fc.integer({ min: 0, max: 5_000 }).map((steps) => origin + steps * 1_000)));
/** They differ in about as many bits as a word holds. */
const atTheLimit = fc
  .integer({ min: 30, max: 34 })
  .chain((bits) => fc.array(fc.integer({ min: 0, max: 2 ** bits - 1 }).map((steps) => 1 + steps / 2 ** 40)));
const keyLists = fc
  .oneof(fc.array(numbers, { maxLength: 200, size: 'max' }), alike, atTheLimit)
  .filter((keys) => keys.length > 0);

it('orders as a comparator does, ties as they stand, missing values last in both directions', () => {
  fc.assert(
    fc.property(keyLists, fc.array(fc.nat(), { size: '+1' }), fc.boolean(), (keys, picks, desc) => {
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
