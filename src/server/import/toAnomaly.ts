import type { StoredRecord } from '../../contract/records';
import { type Anomaly, entityOrNull, influencerEntities, shownValues } from '../../domain/anomaly';
import { type Detector, describeDetector } from '../../domain/detector';
import { isMultiBucket } from '../../domain/multiBucket';
import { epochMs, secondsToMs } from '../../domain/time';

function toDetector(record: StoredRecord): Detector {
  const fieldName = record.field_name ?? null;
  const partitionField = record.partition_field_name ?? null;
  const overField = record.over_field_name ?? null;
  const byField = record.by_field_name ?? null;
  const split = { function: record.function ?? '', fieldName, partitionField, overField, byField };
  return {
    jobId: record.job_id,
    index: record.detector_index ?? 0,
    description: describeDetector(split),
    function: split.function,
    functionDescription: record.function_description ?? '',
    fieldName,
    partitionField,
    overField,
    byField,
    bucketSpan: secondsToMs(record.bucket_span),
  };
}

/** A stored record as a row of the columns: an absent number is 0, as Elasticsearch reads it. */
export function toAnomaly(record: StoredRecord): Anomaly {
  const explanation = record.anomaly_score_explanation;
  const { actual, typical } = shownValues(record);
  return {
    timestamp: epochMs(record.timestamp),
    detector: toDetector(record),
    partition: entityOrNull(record.partition_field_name, record.partition_field_value),
    over: entityOrNull(record.over_field_name, record.over_field_value),
    by: entityOrNull(record.by_field_name, record.by_field_value),
    recordScore: record.record_score ?? 0,
    initialRecordScore: record.initial_record_score ?? 0,
    probability: record.probability ?? 0,
    actual,
    typical,
    influencers: influencerEntities(record.influencers),
    isInterim: record.is_interim ?? false,
    isMultiBucket: isMultiBucket(explanation?.single_bucket_impact, explanation?.multi_bucket_impact),
    causeCount: record.causes?.length ?? 0,
  };
}
