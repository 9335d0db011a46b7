import { expect, it } from 'vitest';
import { appOf } from '../support/appOf';
import { bucketCases } from './bucketCases';
import { calendarCases } from './calendarCases';
import { categoryCases } from './categoryCases';
import { influencerCases } from './influencerCases';
import { jobCases, jobStatsCases } from './jobCases';
import { modelSnapshotCases } from './modelSnapshotCases';
import { overallBucketCases } from './overallBucketCases';
import { recordCases } from './recordCases';
import { runCases } from './runCases';
import { serverCases } from './serverCases';

const groups = {
  'results/records': recordCases,
  'results/influencers': influencerCases,
  'results/buckets': bucketCases,
  'results/overall_buckets': overallBucketCases,
  'results/categories': categoryCases,
  anomaly_detectors: jobCases,
  _stats: jobStatsCases,
  model_snapshots: modelSnapshotCases,
  'calendars and events': calendarCases,
  'the server': serverCases,
};

runCases(groups, appOf);

it('has at least 150 of them, and no two of one name in a group', () => {
  const lists = Object.values(groups);
  expect(lists.flat().length).toBeGreaterThanOrEqual(150);
  for (const cases of lists) expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});
