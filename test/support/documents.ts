import type { Bucket } from '../../src/contract/buckets';
import type { Influencer } from '../../src/contract/influencers';
import type { AnomalyRecord } from '../../src/contract/records';

const START = Date.UTC(2026, 9, 12);
const HOUR_MS = 3_600_000;

/** The start of the hour-long bucket number `n` of the tests' job: 2026-10-12, `n` o'clock UTC. */
export const bucketStart = (n: number): number => START + n * HOUR_MS;

/** A record as Elasticsearch writes it, of job `job` unless `fields` say otherwise. */
export const recordDocument = (bucket: number, score: number, fields: Partial<AnomalyRecord> = {}): AnomalyRecord => ({
  job_id: 'job',
  result_type: 'record',
  timestamp: bucketStart(bucket),
  bucket_span: 3600,
  detector_index: 0,
  function: 'mean',
  function_description: 'mean',
  field_name: 'bytes',
  probability: 0.001,
  record_score: score,
  initial_record_score: score,
  is_interim: false,
  actual: [10],
  typical: [5],
  ...fields,
});

/** The `influencers` of a record: each field with its values. */
export const influencedBy = (fields: Readonly<Record<string, string[]>>): Partial<AnomalyRecord> => ({
  influencers: Object.entries(fields).map(([field, values]) => ({
    influencer_field_name: field,
    influencer_field_values: values,
  })),
});

/** An influencer result as Elasticsearch writes it. */
export const influencerDocument = (bucket: number, field: string, value: string, score: number): Influencer => ({
  job_id: 'job',
  result_type: 'influencer',
  timestamp: bucketStart(bucket),
  bucket_span: 3600,
  influencer_field_name: field,
  influencer_field_value: value,
  influencer_score: score,
  initial_influencer_score: score,
  probability: 0.01,
  is_interim: false,
});

/** A bucket as Elasticsearch writes it, without scheduled events unless `fields` say otherwise. */
export const bucketDocument = (bucket: number, events: number, fields: Partial<Bucket> = {}): Bucket => ({
  job_id: 'job',
  result_type: 'bucket',
  timestamp: bucketStart(bucket),
  bucket_span: 3600,
  anomaly_score: 0,
  initial_anomaly_score: 0,
  event_count: events,
  is_interim: false,
  bucket_influencers: [],
  processing_time_ms: 1,
  ...fields,
});
