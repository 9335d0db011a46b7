import { expect, it } from 'vitest';
import { readScore } from '../../../src/features/controls/readScore';

it.each([
  ['0', 0],
  ['25', 25],
  [' 41.02 ', 41.02],
  ['41,02', 41.02],
  ['99.', 99],
  ['.5', 0.5],
  ['100', 100],
  ['', 0],
])('reads %j', (typed, score) => {
  expect(readScore(typed)).toBe(score);
});

it.each(['101', '100.1', '-1', 'high', '1e1', '1.2.3', '.', 'Infinity', '0x10'])('does not read %j', (typed) => {
  expect(readScore(typed)).toBeNull();
});
