import type { BucketColumns } from '../../../columns/bucketColumns';
import { textIndex } from '../../../columns/build/codeIndexes';
import { Dictionary } from '../../../columns/build/Dictionary';
import type { InfluencerColumns } from '../../../columns/influencerColumns';
import { oncePer } from '../../../columns/oncePer';
import type { RecordColumns } from '../../../columns/recordColumns';
import { type RowFilter, searchRows } from '../searchRows';

type RowsByJob = ReadonlyMap<string, Uint32Array>;

/** The rows of each job, in the order of the columns: `owner` gives a code a row, `jobIds` the job of a code. */
function rowsByJob(owner: Int32Array, jobIds: readonly string[]): RowsByJob {
  const jobs = new Dictionary(textIndex());
  const jobOf = Int32Array.from(jobIds, (jobId) => jobs.codeOf(jobId));
  const starts = new Uint32Array(jobs.values.length + 1);
  for (const code of owner) starts[jobOf[code] + 1]++;
  for (let job = 1; job < starts.length; job++) starts[job] += starts[job - 1];
  const rows = new Uint32Array(owner.length);
  const next = starts.slice();
  for (let row = 0; row < owner.length; row++) rows[next[jobOf[owner[row]]]++] = row;
  return new Map(jobs.values.map((jobId, job) => [jobId, rows.subarray(starts[job], starts[job + 1])]));
}

const ofRecords = oncePer(({ detector, detectors }: RecordColumns) =>
  rowsByJob(
    detector,
    detectors.map(({ jobId }) => jobId),
  ),
);
const ofInfluencers = oncePer(({ job, jobs }: InfluencerColumns) => rowsByJob(job, jobs));
const ofBuckets = oncePer(({ job, jobs }: BucketColumns) => rowsByJob(job, jobs));

/** The rows of some jobs in the order of the columns; of every job when none is named. */
function rowsOf(byJob: RowsByJob, jobIds: readonly string[], length: number): Uint32Array {
  const none = new Uint32Array(0);
  if (jobIds.length === 1) return byJob.get(jobIds[0]) ?? none;
  if (jobIds.length === 0) return new Uint32Array(length).map((_, row) => row);
  const lists = [...new Set(jobIds)].map((jobId) => byJob.get(jobId) ?? none);
  const rows = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let filled = 0;
  for (const list of lists) {
    rows.set(list, filled);
    filled += list.length;
  }
  return rows.sort();
}

/** The records of some jobs that a search matches, in the order of the columns; of every job when none is named. */
export function searchRecords(columns: RecordColumns, jobIds: readonly string[], filter: RowFilter): Uint32Array {
  const { timestamp, recordScore: score, isInterim, length } = columns;
  return searchRows({ timestamp, score, isInterim }, rowsOf(ofRecords(columns), jobIds, length), filter);
}

/** The same of influencer results. */
export function searchInfluencers(
  columns: InfluencerColumns,
  jobIds: readonly string[],
  filter: RowFilter,
): Uint32Array {
  const { timestamp, influencerScore: score, isInterim, length } = columns;
  return searchRows({ timestamp, score, isInterim }, rowsOf(ofInfluencers(columns), jobIds, length), filter);
}

/** The same of buckets. */
export function searchBuckets(columns: BucketColumns, jobIds: readonly string[], filter: RowFilter): Uint32Array {
  const { timestamp, anomalyScore: score, isInterim, length } = columns;
  return searchRows({ timestamp, score, isInterim }, rowsOf(ofBuckets(columns), jobIds, length), filter);
}
