import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { windowOver } from '../../../../src/features/timeline/grid/gridWindow';

it('has what is needed and a good margin round it, and never more than that asks for', () => {
  fc.assert(
    fc.property(fc.nat(40_000), fc.nat(2_000), (first, length) => {
      const { offset, limit } = windowOver(first, first + length);
      expect(offset).toBeLessThanOrEqual(Math.max(0, first - 70));
      expect(offset + limit).toBeGreaterThanOrEqual(first + length + 70);
      expect(offset).toBeGreaterThanOrEqual(Math.max(0, first - 120));
      expect(limit).toBeLessThanOrEqual(Math.max(200, length + 240));
    }),
  );
});

it('stays the same over many lanes of scrolling', () => {
  const windows = Array.from({ length: 1_000 }, (_, lane) => JSON.stringify(windowOver(lane, lane + 10)));
  expect(new Set(windows).size).toBeLessThanOrEqual(20);
});
