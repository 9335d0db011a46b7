import type { Bucket, BucketInfluencer, StoredBucket, StoredBucketInfluencer } from '../../../contract/buckets';
import type { AnomalyRecord } from '../../../contract/records';
import { answerObject, timeEntries } from './answerObject';

const bucketInfluencerAnswer = (influencer: StoredBucketInfluencer, human: boolean): BucketInfluencer =>
  answerObject([
    ['job_id', influencer.job_id],
    ['result_type', 'bucket_influencer'],
    ['influencer_field_name', influencer.influencer_field_name],
    ['initial_anomaly_score', influencer.initial_anomaly_score ?? 0],
    ['anomaly_score', influencer.anomaly_score ?? 0],
    ['raw_anomaly_score', influencer.raw_anomaly_score ?? 0],
    ['probability', influencer.probability ?? 0],
    ...timeEntries(influencer.timestamp, human),
    ['bucket_span', influencer.bucket_span],
    ['is_interim', influencer.is_interim ?? false],
  ]) as BucketInfluencer;

const unlessEmpty = <T>(list: readonly T[] | undefined) => (list?.length ? list : undefined);

/** A stored bucket as `results/buckets` prints it, with these records inside it: Elasticsearch's key order, absent numbers as 0. */
export const bucketAnswer = (bucket: StoredBucket, records: readonly AnomalyRecord[], human: boolean): Bucket =>
  answerObject([
    ['job_id', bucket.job_id],
    ...timeEntries(bucket.timestamp, human),
    ['anomaly_score', bucket.anomaly_score ?? 0],
    ['bucket_span', bucket.bucket_span],
    ['initial_anomaly_score', bucket.initial_anomaly_score ?? 0],
    ['records', unlessEmpty(records)],
    ['event_count', bucket.event_count ?? 0],
    ['is_interim', bucket.is_interim ?? false],
    ['bucket_influencers', (bucket.bucket_influencers ?? []).map((one) => bucketInfluencerAnswer(one, human))],
    ['processing_time_ms', bucket.processing_time_ms ?? 0],
    ['scheduled_events', unlessEmpty(bucket.scheduled_events)],
    ['result_type', 'bucket'],
  ]) as Bucket;
