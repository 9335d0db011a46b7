import * as z from 'zod';
import { bucketSpan, probability, score, timestamp } from './common';
import { anomalyRecord } from './records';

/** How much one influencer field (or the special name `bucket_time`) added to a bucket. It has no field value. */
export const bucketInfluencer = z.looseObject({
  job_id: z.string(),
  result_type: z.literal('bucket_influencer'),
  influencer_field_name: z.string().optional(),
  initial_anomaly_score: score,
  anomaly_score: score,
  raw_anomaly_score: z.number(),
  probability,
  timestamp,
  timestamp_string: z.string().optional(),
  bucket_span: bucketSpan,
  is_interim: z.boolean(),
});

/** One bucket of one job: the bucket's own score, its influencers, how many events it held, and its records when asked for. */
export const bucket = z.looseObject({
  job_id: z.string(),
  timestamp,
  timestamp_string: z.string().optional(),
  anomaly_score: score,
  bucket_span: bucketSpan,
  initial_anomaly_score: score,
  records: z.array(anomalyRecord).optional(),
  event_count: z.number(),
  is_interim: z.boolean(),
  bucket_influencers: z.array(bucketInfluencer),
  processing_time_ms: z.number(),
  scheduled_events: z.array(z.string()).optional(),
  result_type: z.literal('bucket'),
});

/** A bucket influencer as it is stored: absent numbers read as 0, an absent `is_interim` as false. */
export const storedBucketInfluencer = bucketInfluencer.strip().partial({
  result_type: true,
  initial_anomaly_score: true,
  anomaly_score: true,
  raw_anomaly_score: true,
  probability: true,
  is_interim: true,
});

/** A bucket as it is stored. Its records are never stored inside it. */
export const storedBucket = bucket
  .strip()
  .omit({ records: true })
  .extend({ bucket_influencers: z.array(storedBucketInfluencer) })
  .partial({
    anomaly_score: true,
    initial_anomaly_score: true,
    event_count: true,
    is_interim: true,
    bucket_influencers: true,
    processing_time_ms: true,
    result_type: true,
  });

/** The answer of `results/buckets`: `count` is the exact number of matches, independent of the page. */
export const bucketsAnswer = z.looseObject({ count: z.int(), buckets: z.array(bucket) });

/** A span of time over several jobs: the mean of the highest of the jobs' highest bucket scores. */
export const overallBucket = z.looseObject({
  timestamp,
  timestamp_string: z.string().optional(),
  bucket_span: bucketSpan,
  overall_score: score,
  jobs: z.array(z.looseObject({ job_id: z.string(), max_anomaly_score: score })),
  is_interim: z.boolean(),
  result_type: z.literal('overall_bucket'),
});

/** The answer of `results/overall_buckets`, which knows no pages. */
export const overallBucketsAnswer = z.looseObject({ count: z.int(), overall_buckets: z.array(overallBucket) });

export type Bucket = z.infer<typeof bucket>;
export type BucketInfluencer = z.infer<typeof bucketInfluencer>;
export type StoredBucket = z.infer<typeof storedBucket>;
export type StoredBucketInfluencer = z.infer<typeof storedBucketInfluencer>;
export type BucketsAnswer = z.infer<typeof bucketsAnswer>;
export type OverallBucket = z.infer<typeof overallBucket>;
export type OverallBucketsAnswer = z.infer<typeof overallBucketsAnswer>;
