import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowsInSight, rowsToAsk } from '../../../../src/features/records/rows/recordWindow';

const anySight: fc.Arbitrary<RowsInSight> = fc
  .record({ first: fc.nat(1_000_000), rows: fc.integer({ min: 1, max: 60 }), isDown: fc.boolean() })
  .map(({ first, rows, isDown }) => ({ first, last: first + rows - 1, isDown }));

const asked = (sight: RowsInSight) => {
  const { offset, limit } = rowsToAsk(sight);
  return { from: offset, to: offset + limit };
};

describe('the rows to ask for', () => {
  it('hold those in sight, some on either side, and more of those that come next', () => {
    fc.assert(
      fc.property(anySight, (sight) => {
        const { from, to } = asked(sight);
        const [above, below] = sight.isDown ? [8, 24] : [24, 8];
        expect(from).toBeLessThanOrEqual(Math.max(0, sight.first - above));
        expect(to).toBeGreaterThan(sight.last + below);
      }),
    );
  });

  it('are not many more than those', () => {
    fc.assert(
      fc.property(anySight, (sight) => {
        const { from, to } = asked(sight);
        expect(to - from).toBeLessThanOrEqual(sight.last - sight.first + 1 + 32 + 2 * 15);
      }),
    );
  });

  it('stay the same over several rows of scrolling', () => {
    const different = new Set(
      Array.from({ length: 160 }, (_, first) => asked({ first, last: first + 9, isDown: true })).map(
        ({ from }) => from,
      ),
    );
    expect(different.size).toBeLessThanOrEqual(12);
  });
});
