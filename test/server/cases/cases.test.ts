import { expect, it } from 'vitest';
import { appOf } from '../support/appOf';
import { allCases } from './allCases';
import { runCases } from './runCases';

runCases((documents) => appOf(documents));

it('has at least 150 of them, and no two of one name in a group', () => {
  const lists = Object.values(allCases);
  expect(lists.flat().length).toBeGreaterThanOrEqual(150);
  for (const cases of lists) expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});
