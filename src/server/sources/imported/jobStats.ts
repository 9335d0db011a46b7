import type { DataCounts, JobStats, ModelSizeStats } from '../../../contract/jobStats';
import type { SourceJob } from '../../../contract/source';
import { modelSizeAnswer } from '../answers/modelSizeAnswer';
import type { ImportedResults } from '../importedResults';
import { type BucketTotals, bucketTotals } from './bucketTotals';
import { documentsOf } from './documents';

/** The running of every job, from its stored statistics where the files have them, else from what its buckets imply. */
export function jobStatsOf(results: ImportedResults): JobStats[] {
  const totals = bucketTotals(results);
  return results.jobs.map((job) => ({
    job_id: job.job_id,
    data_counts: countsOf(results, job, totals.get(job.job_id)),
    model_size_stats: modelSizeAnswer(latestModelSize(results, job.job_id)),
    forecasts_stats: { total: 0, forecasted_jobs: 0 },
    state: 'closed',
    timing_stats: timingOf(job.job_id, totals.get(job.job_id)),
  }));
}

function countsOf(results: ImportedResults, job: SourceJob, totals: BucketTotals | undefined) {
  const stored = documentsOf(results, 'data_counts', job.job_id).at(-1);
  return countsAnswer(stored ?? impliedCounts(job, totals));
}

/** Absent counts as 0; what was read is what was taken and what was refused, as Elasticsearch adds it up anew. */
const countsAnswer = (counts: DataCounts): JobStats['data_counts'] => ({
  job_id: counts.job_id,
  processed_record_count: counts.processed_record_count ?? 0,
  processed_field_count: counts.processed_field_count ?? 0,
  input_bytes: counts.input_bytes ?? 0,
  input_field_count: counts.input_field_count ?? 0,
  invalid_date_count: counts.invalid_date_count ?? 0,
  missing_field_count: counts.missing_field_count ?? 0,
  out_of_order_timestamp_count: counts.out_of_order_timestamp_count ?? 0,
  empty_bucket_count: counts.empty_bucket_count ?? 0,
  sparse_bucket_count: counts.sparse_bucket_count ?? 0,
  bucket_count: counts.bucket_count ?? 0,
  earliest_record_timestamp: counts.earliest_record_timestamp,
  latest_record_timestamp: counts.latest_record_timestamp,
  last_data_time: counts.last_data_time,
  latest_empty_bucket_timestamp: counts.latest_empty_bucket_timestamp,
  latest_sparse_bucket_timestamp: counts.latest_sparse_bucket_timestamp,
  latest_bucket_timestamp: counts.latest_bucket_timestamp,
  input_record_count:
    (counts.processed_record_count ?? 0) +
    (counts.out_of_order_timestamp_count ?? 0) +
    (counts.invalid_date_count ?? 0),
  log_time: counts.log_time,
});

/** What buckets say of what the job read. Times of records are known only to their bucket. */
const impliedCounts = (job: SourceJob, totals: BucketTotals | undefined): DataCounts => ({
  job_id: job.job_id,
  processed_record_count: totals?.events,
  empty_bucket_count: totals?.emptyBuckets,
  bucket_count: totals?.buckets,
  earliest_record_timestamp: job.first,
  latest_record_timestamp: job.last,
  latest_empty_bucket_timestamp: totals?.latestEmpty,
  latest_bucket_timestamp: totals?.latest,
});

function latestModelSize(results: ImportedResults, job_id: string): ModelSizeStats {
  const stored = documentsOf(results, 'model_size_stats', job_id);
  const time = ({ log_time, timestamp }: ModelSizeStats) => log_time ?? timestamp ?? Number.NEGATIVE_INFINITY;
  return stored.reduce((latest, one) => (time(one) >= time(latest) ? one : latest), stored[0] ?? { job_id });
}

function timingOf(job_id: string, totals: BucketTotals | undefined): JobStats['timing_stats'] {
  if (!totals || totals.timedBuckets === 0) return { job_id, bucket_count: 0, total_bucket_processing_time_ms: 0 };
  return {
    job_id,
    bucket_count: totals.timedBuckets,
    total_bucket_processing_time_ms: totals.totalTime,
    minimum_bucket_processing_time_ms: totals.shortestTime,
    maximum_bucket_processing_time_ms: totals.longestTime,
    average_bucket_processing_time_ms: totals.totalTime / totals.timedBuckets,
  };
}
