import { expect, it } from 'vitest';
import { movedTo } from '../../../../src/features/records/columns/movedTo';

it.each([
  ['a', 1, 'bacd'],
  ['a', 3, 'bcda'],
  ['a', 9, 'bcda'],
  ['d', 0, 'dabc'],
  ['d', -1, 'dabc'],
  ['b', 1, 'abcd'],
])('%s to place %i', (id, place, moved) => {
  expect(movedTo(['a', 'b', 'c', 'd'], id, place).join('')).toBe(moved);
});
