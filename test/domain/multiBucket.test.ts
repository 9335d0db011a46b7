import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactStep, isMultiBucket } from '../../src/domain/multiBucket';

describe('isMultiBucket', () => {
  it.each([
    [undefined, undefined, false],
    [8, undefined, false],
    [8, 0, false],
    [undefined, 3, true],
    [0, 3, true],
    [5, 4, false],
    [5, 5, false],
    // ((6 - 5) * 6 / 5) * 1.7 = 2.04
    [5, 6, true],
    // ((7 - 6) * 7 / 6) * 1.7 = 1.98
    [6, 7, false],
  ])('single %s and multi %s: %s', (single, multi, expected) => expect(isMultiBucket(single, multi)).toBe(expected));

  it('is never lost by a greater multi-bucket impact', () => {
    const impact = fc.integer({ min: 0, max: 308 });
    fc.assert(
      fc.property(impact, impact, impact, (single, multi, more) => {
        fc.pre(isMultiBucket(single, multi));
        expect(isMultiBucket(single, multi + more)).toBe(true);
      }),
    );
  });
});

it.each([
  [0, 1],
  [1.9, 1],
  [2, 2],
  [4, 3],
  [6, 3],
  [7, 4],
  [11, 4],
  [12, 5],
  [308, 5],
])('an impact of %d is step %d of 5', (impact, step) => expect(impactStep(impact)).toBe(step));
