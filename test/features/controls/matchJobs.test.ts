import { expect, it } from 'vitest';
import type { Job } from '../../../src/domain/job';
import { matchJobs } from '../../../src/features/controls/matchJobs';

const job = (id: string, rest: Partial<Job> = {}): Job => ({
  id,
  description: '',
  groups: [],
  bucketSpan: null,
  detectors: [],
  influencers: [],
  ...rest,
});
const jobs = [
  job('latency', { description: 'Response times of the Services' }),
  job('logins', { groups: ['Security'] }),
  job('other', { detectors: ['rare by "process.name"'] }),
];
const found = (text: string) => matchJobs(jobs, text).map(({ id }) => id);

it('looks at the id, the description, the groups and the detectors, whatever the case', () => {
  expect(found('LAT')).toEqual(['latency']);
  expect(found('services')).toEqual(['latency']);
  expect(found('security')).toEqual(['logins']);
  expect(found('process.name')).toEqual(['other']);
});

it('finds all for no text, and none where nothing fits', () => {
  expect(found('  ')).toEqual(['latency', 'logins', 'other']);
  expect(found('[')).toEqual([]);
});
