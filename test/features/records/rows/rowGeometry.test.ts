import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowGeometry, rowAt, topOf, totalHeight } from '../../../../src/features/records/rows/rowGeometry';
import { ROW_HEIGHT } from '../../../../src/features/records/rows/rowHeight';

const anyGeometry: fc.Arbitrary<RowGeometry> = fc.integer({ min: 1, max: 60 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    open: fc.option(
      fc.record({ index: fc.nat(count - 1), height: fc.double({ min: ROW_HEIGHT, max: 900, noNaN: true }) }),
    ),
  }),
);

/** The plain way: every row's height, one after the other. */
const heights = ({ count, open }: RowGeometry) =>
  Array.from({ length: count }, (_, index) => (index === open?.index ? open.height : ROW_HEIGHT));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('rows of one height, one of them open', () => {
  it('stand as if their heights were added up', () => {
    fc.assert(
      fc.property(anyGeometry, fc.nat(59), (geometry, n) => {
        const index = n % geometry.count;
        expect(topOf(geometry, index)).toBeCloseTo(sum(heights(geometry).slice(0, index)));
        expect(totalHeight(geometry)).toBeCloseTo(sum(heights(geometry)));
      }),
    );
  });

  it('are found at every height that is theirs', () => {
    fc.assert(
      fc.property(anyGeometry, fc.nat(59), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (geometry, n, share) => {
        const index = n % geometry.count;
        expect(rowAt(geometry, topOf(geometry, index) + share * heights(geometry)[index])).toBe(index);
      }),
    );
  });

  it('end with the first and the last', () => {
    const geometry = { count: 3, open: { index: 2, height: 300 } };
    expect(rowAt(geometry, -1)).toBe(0);
    expect(rowAt(geometry, 1e9)).toBe(2);
  });
});
