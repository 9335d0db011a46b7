import { expect, it } from 'vitest';
import { formatTotal } from '../../../src/features/influencers/formatTotal';

it.each([
  [0, '0'],
  [0.4, '< 1'],
  [412.9, '412'],
  [999.9, '999'],
  [1_234, '1.23K'],
  [45_678, '45.7K'],
  [1_500_000, '1.5M'],
])('writes %d as %s', (total, text) => {
  expect(formatTotal(total)).toBe(text);
});
