import { describe, expect, it } from 'vitest';
import { recordSortKeys } from '../../../src/domain/recordSort';
import { fitColumns, isNarrow, TOGGLE_WIDTH } from '../../../src/features/records/fitColumns';

const idsAt = (width: number) => fitColumns(width).map(({ id }) => id);
const widthAt = (width: number) => fitColumns(width).reduce((sum, { size = 0 }) => sum + size, TOGGLE_WIDTH);

describe('fitColumns', () => {
  it('has a column for each thing to sort by', () => {
    expect(new Set(idsAt(1200))).toEqual(new Set(recordSortKeys));
  });

  it('keeps to four columns where there is little room', () => {
    expect(idsAt(639)).toEqual(['score', 'time', 'found', 'change']);
    expect(isNarrow(640)).toBe(false);
  });

  it('fills the room, and takes more only where all columns do not fit', () => {
    const leastWidth = widthAt(640);
    for (let width = 300; width <= 4000; width++) {
      const taken = widthAt(width);
      if (isNarrow(width) || width >= leastWidth) {
        expect(taken, `at ${width}`).toBeLessThanOrEqual(width);
        expect(taken, `at ${width}`).toBeGreaterThan(width - 10);
      } else expect(taken, `at ${width}`).toBe(leastWidth);
    }
  });
});
