import { expect, it } from 'vitest';
import { scoreChange } from '../../../../src/features/records/details/scoreChange';

it.each([
  [41.02, 63.12, '22.1 lower since'],
  [63.12, 41.02, '22.1 higher since'],
  [50, 50, 'unchanged since'],
  [50.0004, 50, 'unchanged since'],
])('now %d, at first %d: %s', (recordScore, initialRecordScore, words) => {
  expect(scoreChange({ recordScore, initialRecordScore })).toBe(words);
});
