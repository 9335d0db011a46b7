import { geoResults, type Influence } from '../../../contract/common';
import { type AnomalyRecord, anomalyScoreExplanation, type StoredRecord } from '../../../contract/records';
import { dataFields } from '../dataFields';
import { answerObject, timeEntries } from './answerObject';

const recordTail = [
  'by_field_name',
  'by_field_value',
  'correlated_by_field_value',
  'partition_field_name',
  'partition_field_value',
  'function',
  'function_description',
  'typical',
  'actual',
  'field_name',
  'over_field_name',
  'over_field_value',
] as const;

const geoKeys = new Set(Object.keys(geoResults.shape));
const explanationKeys = new Set(Object.keys(anomalyScoreExplanation.shape));

/** The keys that Elasticsearch knows, in their order; it drops all others. */
const known = (keys: ReadonlySet<string>, object: object | undefined): unknown =>
  object && answerObject(Object.entries(object).filter(([key]) => keys.has(key)));

const influenceAnswer = ({ influencer_field_name, influencer_field_values }: Influence): Influence => ({
  influencer_field_name,
  influencer_field_values,
});

const causeAnswer = (cause: NonNullable<StoredRecord['causes']>[number]): unknown =>
  answerObject([
    ['probability', cause.probability],
    ...recordTail.map((key) => [key, cause[key]] as const),
    ['influencers', cause.influencers?.map(influenceAnswer)],
    ['geo_results', known(geoKeys, cause.geo_results)],
  ]);

/** A stored record as `results/records` prints it: Elasticsearch's key order, absent numbers as 0, copies computed anew. */
export function recordAnswer(record: StoredRecord, human: boolean): AnomalyRecord {
  return answerObject([
    ['job_id', record.job_id],
    ['result_type', 'record'],
    ['probability', record.probability ?? 0],
    ['multi_bucket_impact', record.multi_bucket_impact],
    ['record_score', record.record_score ?? 0],
    ['initial_record_score', record.initial_record_score ?? 0],
    ['bucket_span', record.bucket_span],
    ['detector_index', record.detector_index ?? 0],
    ['is_interim', record.is_interim ?? false],
    ...timeEntries(record.timestamp, human),
    ...recordTail.map((key) => [key, record[key]] as const),
    ['causes', record.causes?.map(causeAnswer)],
    ['influencers', record.influencers?.map(influenceAnswer)],
    ['geo_results', known(geoKeys, record.geo_results)],
    ['anomaly_score_explanation', known(explanationKeys, record.anomaly_score_explanation)],
    ...dataFields(record),
  ]) as AnomalyRecord;
}
