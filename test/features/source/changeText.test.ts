import { expect, it } from 'vitest';
import { changeText } from '../../../src/features/source/changeText';

it.each([
  [['a'], null, 'a has changed since it was read.'],
  [['a', 'b'], null, 'a and b have changed since they were read.'],
  [['a', 'b', 'c', 'd'], null, 'a, b and 2 more have changed since they were read.'],
  [['a'], 'gone', 'a has changed, and reading again failed: gone. What was read before is shown.'],
  [['a', 'b'], 'No.', 'a and b have changed, and reading again failed: No. What was read before is shown.'],
])('says of %j, failed because of %j', (changed, problem, text) => {
  expect(changeText(changed, problem)).toBe(text);
});
