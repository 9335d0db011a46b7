import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatExactScore,
  formatProbability,
  formatScore,
  formatShare,
  formatTotal,
  formatValue,
} from '../../src/domain/number';

const score = fc.double({ min: 0, max: 100, noNaN: true });
const smallestDouble = 2.2250738585072014e-308;

describe('formatScore', () => {
  it.each([
    [0, '0'],
    [0.0004, '< 1'],
    [0.999999, '< 1'],
    [1, '1'],
    [24.999, '24'],
    [74.999999, '74'],
    [100, '100'],
  ])('%d reads %s', (given, text) => expect(formatScore(given)).toBe(text));

  it('never reads higher than the score', () => {
    fc.assert(fc.property(score, (given) => Number(formatScore(given).replace('< 1', '0')) <= given));
  });
});

describe('formatExactScore', () => {
  it.each([
    [41.024999, '41.024'],
    [1.005, '1.005'],
    [0.0009, '0'],
    [93, '93'],
  ])('%d reads %s', (given, text) => expect(formatExactScore(given)).toBe(text));

  it('leaves a score of three decimals as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        expect(Number(formatExactScore(thousandths / 1000))).toBe(thousandths / 1000);
      }),
    );
  });
});

describe('formatProbability', () => {
  it.each([
    [1, '1'],
    [0.035, '0.035'],
    [0.004823, '0.00482'],
    [0.0000123456, '1.23e-5'],
    [smallestDouble, '2.23e-308'],
    [0, '< 2.23e-308'],
  ])('%d reads %s', (given, text) => expect(formatProbability(given)).toBe(text));

  it('never reads 0, and is right to three digits', () => {
    fc.assert(
      fc.property(fc.double({ min: smallestDouble, max: 1, noNaN: true }), (given) => {
        const read = Number(formatProbability(given));
        expect(read).toBeGreaterThan(0);
        expect(Math.abs(read - given) / given).toBeLessThanOrEqual(0.005);
      }),
    );
  });
});

describe('formatValue', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [3, '3'],
    [1234567, '1,234,567'],
    [10_000.5, '10,001'],
    [812.36, '812.4'],
    [12.04, '12'],
    [9.8765, '9.88'],
    [0.0012345, '0.00123'],
    [-0.5, '-0.5'],
    [-4321.98, '-4,322'],
    [0.00000042, '4.20e-7'],
    [3e22, '3.00e+22'],
  ])('%d reads %s', (given, text) => expect(formatValue(given)).toBe(text));
});

it('groups the digits of a count', () => expect(formatCount(1234567)).toBe('1,234,567'));

it.each([
  [0, '0 %'],
  [0.004, '< 1 %'],
  [0.01, '1 %'],
  [0.155, '16 %'],
  [0.996, '> 99 %'],
  [1, '100 %'],
])('formats a share of %d as %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});

describe('formatTotal', () => {
  it.each([
    [0, '0'],
    [0.4, '< 1'],
    [412.9, '412'],
    [999.9, '999'],
    [1_234, '1.23K'],
    [45_678, '45.7K'],
    [1_500_000, '1.5M'],
  ])('writes %d as %s', (total, text) => expect(formatTotal(total)).toBe(text));
});
