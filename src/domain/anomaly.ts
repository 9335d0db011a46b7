import type { AnomalyCause, AnomalyRecord } from '../contract/records';
import type { Detector } from './detector';
import type { Entity } from './entity';
import { type ScoreExplanation, toScoreExplanation } from './scoreExplanation';
import { type DurationMs, type EpochMs, epochMs, secondsToMs } from './time';

/** What tells one record from another: no record of a source shares all of it, whatever its `_id`. */
export type AnomalyIdentity = {
  readonly jobId: string;
  readonly timestamp: EpochMs;
  readonly detectorIndex: number;
  readonly partition: string | null;
  readonly over: string | null;
  readonly by: string | null;
};

/** One record as a row shows it. */
export type Anomaly = {
  readonly timestamp: EpochMs;
  readonly detector: Detector;
  readonly partition: Entity | null;
  readonly over: Entity | null;
  readonly by: Entity | null;
  readonly recordScore: number;
  readonly initialRecordScore: number;
  readonly probability: number;
  /** Of the record, or of its only cause; empty when neither has them. */
  readonly actual: readonly number[];
  readonly typical: readonly number[];
  readonly influencers: readonly Entity[];
  readonly isInterim: boolean;
  readonly isMultiBucket: boolean;
  readonly causeCount: number;
};

/** One cause of a population record. */
export type Cause = {
  readonly probability: number;
  readonly function: string;
  readonly functionDescription: string;
  readonly fieldName: string | null;
  readonly partition: Entity | null;
  readonly over: Entity | null;
  readonly by: Entity | null;
  readonly correlatedByValue: string | null;
  readonly actual: readonly number[];
  readonly typical: readonly number[];
  readonly influencers: readonly Entity[];
  readonly actualPoint: string | null;
  readonly typicalPoint: string | null;
};

/** The whole record, as the detail view shows it. */
export type AnomalyDetails = Omit<Cause, 'probability'> & {
  readonly identity: AnomalyIdentity;
  readonly bucketSpan: DurationMs;
  readonly probability: number;
  readonly recordScore: number;
  readonly initialRecordScore: number;
  /** -5 (one bucket) to 5 (several buckets); null when absent. */
  readonly multiBucketImpact: number | null;
  readonly isInterim: boolean;
  readonly byField: string | null;
  readonly causes: readonly Cause[];
  readonly explanation: ScoreExplanation | null;
  /** The record as it came, with the fields that have no word here as well. */
  readonly document: Readonly<Record<string, unknown>>;
};

/** The entities that split the detector, outermost first: what the anomaly was "found for". */
export function splitEntities(anomaly: { partition: Entity | null; over: Entity | null; by: Entity | null }): Entity[] {
  return [anomaly.partition, anomaly.over, anomaly.by].filter((entity) => entity !== null);
}

export function identityOf(anomaly: Anomaly): AnomalyIdentity {
  return {
    jobId: anomaly.detector.jobId,
    timestamp: anomaly.timestamp,
    detectorIndex: anomaly.detector.index,
    partition: anomaly.partition?.value ?? null,
    over: anomaly.over?.value ?? null,
    by: anomaly.by?.value ?? null,
  };
}

export const sameIdentity = (a: AnomalyIdentity, b: AnomalyIdentity): boolean =>
  a.jobId === b.jobId &&
  a.timestamp === b.timestamp &&
  a.detectorIndex === b.detectorIndex &&
  a.partition === b.partition &&
  a.over === b.over &&
  a.by === b.by;

type Valued = Pick<AnomalyRecord, 'actual' | 'typical' | 'causes'>;

/** The values to show for a record: its own, or those of its only cause (a population record has none of its own). */
export function shownValues(record: Valued): { actual: readonly number[]; typical: readonly number[] } {
  const onlyCause = record.causes?.length === 1 ? record.causes[0] : undefined;
  return {
    actual: record.actual ?? onlyCause?.actual ?? [],
    typical: record.typical ?? onlyCause?.typical ?? [],
  };
}

/** The entity of a result's field and value; null unless it has both. */
export const entityOrNull = (field: string | undefined, value: string | undefined): Entity | null =>
  field === undefined || value === undefined ? null : { field, value };

/** Every influencer value of a record or cause, in its order. */
export function influencerEntities(influencers: AnomalyRecord['influencers']): Entity[] {
  const entities: Entity[] = [];
  for (const { influencer_field_name: field, influencer_field_values: values } of influencers ?? []) {
    for (const value of values) entities.push({ field, value });
  }
  return entities;
}

function toCause(cause: AnomalyCause): Cause {
  return {
    probability: cause.probability,
    function: cause.function ?? '',
    functionDescription: cause.function_description ?? '',
    fieldName: cause.field_name ?? null,
    partition: entityOrNull(cause.partition_field_name, cause.partition_field_value),
    over: entityOrNull(cause.over_field_name, cause.over_field_value),
    by: entityOrNull(cause.by_field_name, cause.by_field_value),
    correlatedByValue: cause.correlated_by_field_value ?? null,
    actual: cause.actual ?? [],
    typical: cause.typical ?? [],
    influencers: influencerEntities(cause.influencers),
    actualPoint: cause.geo_results?.actual_point ?? null,
    typicalPoint: cause.geo_results?.typical_point ?? null,
  };
}

/** A record off the wire, in our words: seconds become milliseconds, absent becomes null or empty. */
export function toAnomalyDetails(record: AnomalyRecord): AnomalyDetails {
  return {
    ...toCause(record),
    ...shownValues(record),
    identity: {
      jobId: record.job_id,
      timestamp: epochMs(record.timestamp),
      detectorIndex: record.detector_index,
      partition: record.partition_field_value ?? null,
      over: record.over_field_value ?? null,
      by: record.by_field_value ?? null,
    },
    bucketSpan: secondsToMs(record.bucket_span),
    recordScore: record.record_score,
    initialRecordScore: record.initial_record_score,
    multiBucketImpact: record.multi_bucket_impact ?? null,
    isInterim: record.is_interim,
    byField: record.by_field_name ?? null,
    causes: (record.causes ?? []).map(toCause),
    explanation: record.anomaly_score_explanation ? toScoreExplanation(record.anomaly_score_explanation) : null,
    document: record,
  };
}
