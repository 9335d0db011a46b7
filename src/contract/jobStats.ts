import * as z from 'zod';
import { timestamp } from './common';

const count = z.int();

/** What a job has read, as `_stats` answers it. Times are epoch milliseconds and absent when unknown. */
const answeredDataCounts = z.looseObject({
  job_id: z.string(),
  processed_record_count: count,
  processed_field_count: count,
  input_bytes: count,
  input_field_count: count,
  invalid_date_count: count,
  missing_field_count: count,
  out_of_order_timestamp_count: count,
  empty_bucket_count: count,
  sparse_bucket_count: count,
  bucket_count: count,
  earliest_record_timestamp: timestamp.optional(),
  latest_record_timestamp: timestamp.optional(),
  last_data_time: timestamp.optional(),
  latest_empty_bucket_timestamp: timestamp.optional(),
  latest_sparse_bucket_timestamp: timestamp.optional(),
  latest_bucket_timestamp: timestamp.optional(),
  input_record_count: count,
  log_time: timestamp.optional(),
});

/** How large a job's model is, as `_stats` and model snapshots answer it. */
export const answeredModelSizeStats = z.looseObject({
  job_id: z.string(),
  result_type: z.literal('model_size_stats'),
  model_bytes: count,
  peak_model_bytes: count.optional(),
  model_bytes_exceeded: count.optional(),
  model_bytes_memory_limit: count.optional(),
  output_memory_allocator_bytes: count.optional(),
  total_by_field_count: count,
  total_over_field_count: count,
  total_partition_field_count: count,
  bucket_allocation_failures_count: count,
  memory_status: z.enum(['ok', 'soft_limit', 'hard_limit']),
  assignment_memory_basis: z.string().optional(),
  categorized_doc_count: count,
  total_category_count: count,
  frequent_category_count: count,
  rare_category_count: count,
  dead_category_count: count,
  failed_category_count: count,
  categorization_status: z.enum(['ok', 'warn']),
  log_time: timestamp.optional(),
  timestamp: timestamp.optional(),
});

/** The counts of a job as they are stored; an absent count reads as 0. */
export const dataCounts = answeredDataCounts.strip().partial().required({ job_id: true });

/** The model size of a job as it is stored at one time; an absent count reads as 0, an absent status as ok. */
export const modelSizeStats = answeredModelSizeStats.strip().partial().required({ job_id: true });

const milliseconds = z.number();

/** How long the buckets of a job took. What no bucket tells is absent. */
const timingStats = z.looseObject({
  job_id: z.string(),
  bucket_count: count,
  total_bucket_processing_time_ms: milliseconds,
  minimum_bucket_processing_time_ms: milliseconds.optional(),
  maximum_bucket_processing_time_ms: milliseconds.optional(),
  average_bucket_processing_time_ms: milliseconds.optional(),
  exponential_average_bucket_processing_time_ms: milliseconds.optional(),
  exponential_average_bucket_processing_time_per_hour_ms: milliseconds.optional(),
});

/** The running of one job, as `_stats` answers it. */
export const jobStats = z.looseObject({
  job_id: z.string(),
  data_counts: answeredDataCounts,
  model_size_stats: answeredModelSizeStats,
  forecasts_stats: z.looseObject({ total: count, forecasted_jobs: count }),
  state: z.enum(['opening', 'opened', 'closing', 'closed', 'failed']),
  timing_stats: timingStats,
});

/** The answer of `_stats`, in the order of the job ids. */
export const jobStatsAnswer = z.looseObject({ count, jobs: z.array(jobStats) });

export type DataCounts = z.infer<typeof dataCounts>;
export type ModelSizeStats = z.infer<typeof modelSizeStats>;
export type AnsweredModelSizeStats = z.infer<typeof answeredModelSizeStats>;
export type JobStats = z.infer<typeof jobStats>;
export type JobStatsAnswer = z.infer<typeof jobStatsAnswer>;
