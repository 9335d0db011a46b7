import type { AnsweredModelSizeStats, ModelSizeStats } from '../../../contract/jobStats';

/** A stored model size as statistics and snapshots print it: absent counts as 0, absent states as ok. */
export const modelSizeAnswer = (stats: ModelSizeStats): AnsweredModelSizeStats => ({
  job_id: stats.job_id,
  result_type: 'model_size_stats',
  model_bytes: stats.model_bytes ?? 0,
  peak_model_bytes: stats.peak_model_bytes,
  model_bytes_exceeded: stats.model_bytes_exceeded,
  model_bytes_memory_limit: stats.model_bytes_memory_limit,
  output_memory_allocator_bytes: stats.output_memory_allocator_bytes,
  total_by_field_count: stats.total_by_field_count ?? 0,
  total_over_field_count: stats.total_over_field_count ?? 0,
  total_partition_field_count: stats.total_partition_field_count ?? 0,
  bucket_allocation_failures_count: stats.bucket_allocation_failures_count ?? 0,
  memory_status: stats.memory_status ?? 'ok',
  assignment_memory_basis: stats.assignment_memory_basis,
  categorized_doc_count: stats.categorized_doc_count ?? 0,
  total_category_count: stats.total_category_count ?? 0,
  frequent_category_count: stats.frequent_category_count ?? 0,
  rare_category_count: stats.rare_category_count ?? 0,
  dead_category_count: stats.dead_category_count ?? 0,
  failed_category_count: stats.failed_category_count ?? 0,
  categorization_status: stats.categorization_status ?? 'ok',
  log_time: stats.log_time,
  timestamp: stats.timestamp,
});
