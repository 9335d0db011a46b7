import { expect, it } from 'vitest';
import type { Job } from '../../../src/domain/job';
import { withGroupsOpened } from '../../../src/features/views/withGroupsOpened';

const job = (id: string, groups: readonly string[]): Job => ({
  ...{ id, groups, description: '', bucketSpan: null, detectors: [], influencers: [] },
});

it('puts the jobs of a group in its place, and leaves the unknown', () => {
  const jobs = [job('a', ['web']), job('b', ['web', 'a']), job('c', [])];
  expect(withGroupsOpened(['c', 'web', 'x', 'a'], jobs)).toEqual(['c', 'a', 'b', 'x']);
});
