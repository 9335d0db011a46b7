import type { StoredRecord } from '../../contract/records';
import { type Anomaly, entityOrNull, influencerEntities, shownValues } from '../../domain/anomaly';
import type { Detector } from '../../domain/detector';
import { isMultiBucket } from '../../domain/multiBucket';
import { epochMs } from '../../domain/time';

/** A stored record as a row of the columns: an absent number is 0, as Elasticsearch reads it. */
export function toAnomaly(record: StoredRecord, detector: Detector): Anomaly {
  const explanation = record.anomaly_score_explanation;
  const { actual, typical } = shownValues(record);
  return {
    timestamp: epochMs(record.timestamp),
    detector,
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
