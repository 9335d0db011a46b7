import { expect, it } from 'vitest';
import { recordSortKeys } from '../../../../src/domain/recordSort';
import { columnVisibility, orderedColumns } from '../../../../src/features/records/columns/columnLayout';

const shownOf = (...[chosen, filled, width]: Parameters<typeof columnVisibility>) =>
  Object.entries(columnVisibility(chosen, filled, width)).flatMap(([key, isShown]) => (isShown ? [key] : []));

const usual = ['time', 'score', 'detector', 'found', 'influenced', 'actual', 'typical', 'change', 'job'];
const ofRareJobs = recordSortKeys.filter((key) => !['actual', 'typical', 'change'].includes(key));

it.each([
  ['all but those rarely needed', {}, recordSortKeys, 1200, usual],
  ['none in which there is nothing', {}, ofRareJobs, 1200, ['time', 'score', 'detector', 'found', 'influenced', 'job']],
  [
    'what is chosen, even where there is nothing in it',
    { actual: true, interim: true, job: false },
    ofRareJobs,
    1200,
    ['time', 'score', 'detector', 'found', 'influenced', 'actual', 'interim'],
  ],
  ['few where there is little room', {}, recordSortKeys, 639, ['time', 'score', 'found', 'change']],
  [
    'what is chosen, little room or not',
    { job: true, change: false },
    recordSortKeys,
    390,
    ['time', 'score', 'found', 'job'],
  ],
] as const)('shows %s', (_, chosen, filled, width, shown) => {
  expect(shownOf(chosen, filled, width)).toEqual(shown);
});

it('has pinned columns first, and those that were not ordered last', () => {
  expect(orderedColumns({ order: ['job', 'time'], pinned: [] }).slice(0, 4)).toEqual([
    'job',
    'time',
    'score',
    'detector',
  ]);
  const pinned = orderedColumns({ order: ['job', 'time'], pinned: ['detector', 'time'] });
  expect(pinned.slice(0, 4)).toEqual(['time', 'detector', 'job', 'score']);
  expect(new Set(pinned)).toEqual(new Set(recordSortKeys));
});
