import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf, rowsAround } from '../../../src/features/records/recordWindow';

const ROWS_OF_A_TALL_SCREEN = 49;

it('holds every row in sight, and those just above, wherever the first one stands', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (first) => {
      const { offset, limit } = rowsAround(pageOf(first));
      expect(offset).toBeLessThanOrEqual(Math.max(0, first - 8));
      expect(offset + limit).toBeGreaterThan(first + ROWS_OF_A_TALL_SCREEN);
    }),
  );
});
