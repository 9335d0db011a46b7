import { bucketCases } from './bucketCases';
import type { Case } from './Case';
import { calendarCases } from './calendarCases';
import { categoryCases } from './categoryCases';
import { influencerCases } from './influencerCases';
import { jobCases, jobStatsCases } from './jobCases';
import { modelSnapshotCases } from './modelSnapshotCases';
import { overallBucketCases } from './overallBucketCases';
import { recordCases } from './recordCases';
import { serverCases } from './serverCases';

/** Every case, by the endpoint it asks. */
export const allCases: Readonly<Record<string, readonly Case[]>> = {
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
