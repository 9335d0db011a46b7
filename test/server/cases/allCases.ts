import { bucketCases } from './bucketCases';
import { bucketOrderCases } from './bucketOrderCases';
import type { Case } from './Case';
import { calendarCases } from './calendarCases';
import { categoryCases } from './categoryCases';
import { influencerCases } from './influencerCases';
import { jobCases, jobStatsCases } from './jobCases';
import { modelSnapshotCases } from './modelSnapshotCases';
import { overallBucketCases } from './overallBucketCases';
import { overallBucketOptionCases } from './overallBucketOptionCases';
import { recordCases } from './recordCases';
import { recordOrderCases } from './recordOrderCases';
import { recordPrintCases } from './recordPrintCases';
import { recordRefusalCases } from './recordRefusalCases';
import { serverCases } from './serverCases';

/** Every case, by the endpoint it asks. */
export const allCases: Readonly<Record<string, readonly Case[]>> = {
  'results/records': recordCases,
  'results/records in order': recordOrderCases,
  'results/records as printed': recordPrintCases,
  'results/records refused': recordRefusalCases,
  'results/influencers': influencerCases,
  'results/buckets': bucketCases,
  'results/buckets in order': bucketOrderCases,
  'results/overall_buckets': overallBucketCases,
  'results/overall_buckets further': overallBucketOptionCases,
  'results/categories': categoryCases,
  anomaly_detectors: jobCases,
  _stats: jobStatsCases,
  model_snapshots: modelSnapshotCases,
  'calendars and events': calendarCases,
  'the server': serverCases,
};
