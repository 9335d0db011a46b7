import { describe, expect, it } from 'vitest';
import { type RecordSortKey, recordSortKeys } from '../../../../src/domain/recordSort';
import { columnVisibility } from '../../../../src/features/records/columns/columnLayout';
import { fitColumns, isNarrow, TOGGLE_WIDTH } from '../../../../src/features/records/columns/fitColumns';

const usualAt = (width: number) => {
  const visibility = columnVisibility({}, recordSortKeys, width);
  return recordSortKeys.filter((key) => visibility[key]);
};

const widthAt = (width: number, keys: readonly RecordSortKey[]) =>
  fitColumns(width, keys).reduce((sum, { size = 0 }) => sum + size, TOGGLE_WIDTH);

describe('fitColumns', () => {
  it('has a column for each thing to sort by, in the order asked for', () => {
    expect(fitColumns(1200, recordSortKeys).map(({ id }) => id)).toEqual(recordSortKeys);
  });

  it.each<[string, (width: number) => readonly RecordSortKey[]]>([
    ['the usual columns', usualAt],
    ['all columns', () => recordSortKeys],
    ['three columns', () => ['score', 'found', 'job']],
  ])('fills the room with %s, and takes more only where they do not fit', (_, keysAt) => {
    const leastWidth = widthAt(640, keysAt(640));
    for (let width = 640; width <= 4000; width += 7) {
      const taken = widthAt(width, keysAt(width));
      if (width < leastWidth) expect(taken, `at ${width}`).toBe(leastWidth);
      else {
        expect(taken, `at ${width}`).toBeLessThanOrEqual(width);
        expect(taken, `at ${width}`).toBeGreaterThan(width - 10);
      }
    }
  });

  it('fills a narrow table with its few columns, or with what is left of them', () => {
    for (let width = 300; isNarrow(width); width++) {
      for (const keys of [usualAt(width), ['score', 'found'] as const]) {
        const taken = widthAt(width, keys);
        expect(taken, `at ${width}`).toBeLessThanOrEqual(width);
        expect(taken, `at ${width}`).toBeGreaterThan(width - 10);
      }
    }
  });
});
