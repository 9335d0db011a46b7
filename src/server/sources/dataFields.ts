import type { StoredRecord } from '../../contract/records';

/** Names that results use themselves: a data field of such a name gets no copy (Elasticsearch ReservedFieldNames). */
const reserved = new Set(
  `all_field_values job_id probability over_field_name over_field_value by_field_name by_field_value
  partition_field_name partition_field_value correlated_by_field_value function function_description typical actual
  geo_results influencers field_name multi_bucket_impact causes record_score initial_record_score bucket_span
  typical_point actual_point anomaly_score_explanation anomaly_score bucket_influencers event_count
  initial_anomaly_score processing_time_ms scheduled_events raw_anomaly_score category_id terms regex
  max_matching_length examples num_matches preferred_to_categories processed_record_count processed_field_count
  input_bytes input_record_count input_field_count invalid_date_count missing_field_count
  out_of_order_timestamp_count empty_bucket_count sparse_bucket_count bucket_count earliest_record_timestamp
  latest_record_timestamp last_data_time latest_empty_bucket_timestamp latest_sparse_bucket_timestamp log_time
  detector_index influencer_field_name influencer_field_names influencer_field_value influencer_field_values
  initial_influencer_score influencer_score model_feature model_lower model_upper model_median model_bytes
  model_bytes_exceeded model_bytes_memory_limit peak_model_bytes total_by_field_count total_over_field_count
  total_partition_field_count bucket_allocation_failures_count memory_status assignment_memory_basis
  categorized_doc_count total_category_count frequent_category_count rare_category_count dead_category_count
  failed_category_count categorization_status forecast_id forecast_lower forecast_upper forecast_prediction
  forecast_status forecast_progress forecast_messages forecast_create_timestamp forecast_expiry_timestamp
  forecast_memory_bytes_used forecast_start_timestamp forecast_end_timestamp snapshot_id snapshot_doc_count
  latest_record_time_stamp latest_result_time_stamp retain min_version model_size_stats quantiles
  total_bucket_processing_time_ms minimum_bucket_processing_time_ms maximum_bucket_processing_time_ms
  average_bucket_processing_time_ms exponential_average_bucket_processing_time_ms
  exponential_average_calculation_context result_type timestamp timestamp_string is_interim _id _index`.split(/\s+/),
);

const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, boolean>();

/** Whether results carry a copy of the values of this field; a dotted name is judged by its first part. */
export function isCopied(field: string): boolean {
  const known = remembered.get(field);
  if (known !== undefined) return known;
  const copied = !reserved.has(field) && !reserved.has(field.split('.', 1)[0]);
  if (remembered.size < MOST_REMEMBERED) remembered.set(field, copied);
  return copied;
}

/** The data-field copies of a record: field -> its distinct values, in the order by, over, partition, influencers. */
export function dataFields(record: StoredRecord): Map<string, string[]> {
  const found: (readonly [field: string | undefined, values: readonly (string | undefined)[]])[] = [
    [record.by_field_name, [record.by_field_value]],
    [record.over_field_name, [record.over_field_value]],
    [record.partition_field_name, [record.partition_field_value]],
    ...(record.influencers ?? []).map((one) => [one.influencer_field_name, one.influencer_field_values] as const),
  ];
  const copies = new Map<string, Set<string>>();
  for (const [field, values] of found) {
    if (field === undefined || !isCopied(field)) continue;
    const copied = copies.get(field) ?? new Set();
    for (const value of values) if (value !== undefined) copied.add(value);
    if (copied.size > 0) copies.set(field, copied);
  }
  return new Map(Array.from(copies, ([field, values]) => [field, [...values]]));
}
