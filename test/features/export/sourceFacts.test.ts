import { expect, it } from 'vitest';
import type { ClusterState } from '../../../src/contract/source';
import { sourceFacts } from '../../../src/features/export/sourceFacts';

const results = { loaded: 5, total: 9, floor: 12, wanted: 5, missing: 0 };
const cluster: ClusterState = {
  ...{ nodes: [], version: null, state: 'complete', problem: null, retry_at: null, checked_at: null },
  ...{ records: { ...results, floor: 0, total: 5 }, influencers: { ...results, floor: 0, total: 5 } },
};

it('says nothing of files, and of a cluster that is all there', () => {
  expect(sourceFacts({ simulated: false, cluster: null })).toEqual([]);
  expect(sourceFacts({ simulated: false, cluster })).toEqual([]);
});

it('says that results are simulated, not all, or left out', () => {
  expect(sourceFacts({ simulated: true, cluster: null }).map(([name]) => name)).toEqual(['Simulated']);
  expect(sourceFacts({ simulated: false, cluster: { ...cluster, state: 'away', records: results } })).toEqual([
    ['Not all', 'The cluster was not read to its end when this was made.'],
    ['Left out', expect.stringContaining('at least 12: 5 of 9.')],
  ]);
});
