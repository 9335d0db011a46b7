import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstRows } from '../../../src/columns/order/firstRows';

const key = fc.constantFrom(Number.NaN, -1, 0, 0, 1.5, 1.5, 2, 1e300);

it('holds the first rows and what ties with the last of them, in the order given, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), fc.boolean(), fc.nat(70), (keys, desc, count) => {
      const rows = Uint32Array.from(keys, (_, row) => keys.length - 1 - row);
      const first = [...firstRows(rows, Float64Array.from(keys), desc, count)];
      const isBefore = (a: number, b: number) => {
        if (Number.isNaN(keys[a]) || Number.isNaN(keys[b])) return !Number.isNaN(keys[a]) && Number.isNaN(keys[b]);
        return desc ? keys[a] > keys[b] : keys[a] < keys[b];
      };
      const expected = [...rows].filter((row) => [...rows].filter((other) => isBefore(other, row)).length < count);
      expect(first).toEqual(expected);
    }),
  );
});
