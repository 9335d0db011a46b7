import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Word } from '../../../src/columns/order/KeyedRows';
import { orderByFirstWord, orderByWords } from '../../../src/columns/order/orderByWords';

const keyWord =
  (keys: readonly number[]): Word =>
  (entries) => {
    for (let i = 0; i < entries.length; i += 2) entries[i] = keys[entries[i + 1]];
  };

const KEYS = 5_000;

/** So many keys that their digits are wide; all alike, alike in some bits, or of any 32 bits. */
const manyKeys = fc
  .tuple(fc.constantFrom(0, 1, 0x8000_0001, 0x00f0_0f00, 0x0001_ffff, 0xffff_ffff), fc.integer())
  .map(([mask, seed]) => Array.from({ length: KEYS }, (_, i) => (Math.imul(i + seed, 0x9e37_79b1) & mask) >>> 0));

it.each([orderByWords, orderByFirstWord])('orders as a comparator does, by one word after the other: %o', (order) => {
  fc.assert(
    fc.property(
      fc.array(manyKeys, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: KEYS }),
      (words, length) => {
        const rows = Uint32Array.from({ length }, (_, i) => (i * 7919) % KEYS);
        const compare = (a: number, b: number) => words.reduce((sign, keys) => sign || keys[a] - keys[b], 0);
        expect(Array.from(order(rows, words.map(keyWord)))).toEqual(Array.from(rows).sort(compare));
      },
    ),
    { numRuns: 40 },
  );
});
