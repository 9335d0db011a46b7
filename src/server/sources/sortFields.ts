import type { StoredInfluencer } from '../../contract/influencers';
import { anomalyScoreExplanation, type StoredRecord } from '../../contract/records';
import { searchFailure } from '../errors';
import { dataFields, isCopied } from './dataFields';

/** Analysed text cannot be sorted by. */
const textFields = new Set(['all_field_values', 'terms', 'examples', 'description']);

/** What the results index maps itself, whether or not a document carries it. */
const mappedFields = new Set(
  `@timestamp timestamp job_id result_type bucket_span detector_index is_interim probability multi_bucket_impact
  record_score initial_record_score function function_description field_name by_field_name by_field_value
  over_field_name over_field_value partition_field_name partition_field_value correlated_by_field_value actual typical
  influencer_field_name influencer_field_value influencer_score initial_influencer_score anomaly_score
  initial_anomaly_score raw_anomaly_score event_count processing_time_ms scheduled_events category_id regex
  max_matching_length num_matches preferred_to_categories model_feature model_lower model_median model_upper
  forecast_create_timestamp forecast_end_timestamp forecast_expiry_timestamp forecast_id forecast_lower
  forecast_memory_bytes forecast_messages forecast_prediction forecast_progress forecast_start_timestamp
  forecast_status forecast_upper model_bytes memory_status assignment_memory_basis bucket_allocation_failures_count
  total_by_field_count total_over_field_count total_partition_field_count log_time snapshot_id snapshot_doc_count
  min_version retain latest_record_time_stamp latest_result_time_stamp processed_record_count processed_field_count
  input_bytes input_record_count input_field_count invalid_date_count missing_field_count
  out_of_order_timestamp_count empty_bucket_count sparse_bucket_count bucket_count earliest_record_timestamp
  latest_record_timestamp last_data_time latest_empty_bucket_timestamp latest_sparse_bucket_timestamp
  average_bucket_processing_time_ms minimum_bucket_processing_time_ms maximum_bucket_processing_time_ms
  exponential_average_bucket_processing_time_ms`.split(/\s+/),
);

/** Mapped as well, but not reserved: in a record they are the copies of data fields. */
const mappedDataFields = new Set(['mlcategory', 'event.ingested', 'search_count', 'total_search_time_ms']);

const modelSizeFields = new Set(
  `assignment_memory_basis bucket_allocation_failures_count job_id log_time memory_status model_bytes peak_model_bytes
  result_type timestamp total_by_field_count total_over_field_count total_partition_field_count`
    .split(/\s+/)
    .map((key) => `model_size_stats.${key}`),
);

const explanationFields = new Set(
  Object.keys(anomalyScoreExplanation.shape).map((key) => `anomaly_score_explanation.${key}`),
);

/** Whether the results index maps the field itself, so that it is no copy of a data field. */
export const isMappedField = (field: string): boolean =>
  mappedFields.has(field) || explanationFields.has(field) || modelSizeFields.has(field);

/** Fails as a search does when the results index cannot be sorted by the field; `isDataField` knows those the data brought. */
export function checkSortField(field: string, isDataField: (field: string) => boolean): void {
  if (textFields.has(field)) {
    throw searchFailure(
      'illegal_argument_exception',
      `Text fields are not optimised for operations that require per-document field data like aggregations and sorting, so these operations are disabled by default. Please use a keyword field instead. Alternatively, set fielddata=true on [${field}] in order to load field data by uninverting the inverted index. Note that this can use significant memory.`,
    );
  }
  if (isMappedField(field) || mappedDataFields.has(field) || (isCopied(field) && isDataField(field))) return;
  throw searchFailure('query_shard_exception', `No mapping found for [${field}] in order to sort on`);
}

/** What a document is sorted by: null = missing, an array = several values. */
export type SortValue = string | number | readonly (string | number)[] | null;

const own = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;

function toSortValue(value: unknown): SortValue {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || Array.isArray(value) ? value : null;
}

function mappedValue(document: { readonly timestamp?: number | undefined }, field: string): SortValue {
  if (field === '@timestamp') return document.timestamp ?? null;
  const [parent, child] = field.split('.');
  const value = own(document, parent);
  return toSortValue(child === undefined ? value : own(Object(value), child));
}

/** The value of a sort field in a stored record: a key of its own, or the copy of a data field. */
export const recordSortValue = (record: StoredRecord, field: string): SortValue =>
  isMappedField(field) ? mappedValue(record, field) : (dataFields(record).get(field) ?? null);

/** The same for an influencer result. */
export function influencerSortValue(influencer: StoredInfluencer, field: string): SortValue {
  if (isMappedField(field)) return mappedValue(influencer, field);
  return influencer.influencer_field_name === field ? influencer.influencer_field_value : null;
}

/** The same for a document without data fields: a bucket or a model snapshot. */
export const plainSortValue = (document: { readonly timestamp?: number | undefined }, field: string): SortValue =>
  isMappedField(field) ? mappedValue(document, field) : null;
