import * as z from 'zod';
import { bucketSpan, probability, score, timestamp } from './common';

/** How much one influencer field (or the special name `bucket_time`) added to a bucket. It has no field value. */
export const bucketInfluencer = z.looseObject({
  job_id: z.string(),
  result_type: z.literal('bucket_influencer').optional(),
  timestamp,
  bucket_span: bucketSpan,
  influencer_field_name: z.string().optional(),
  anomaly_score: score.optional(),
  initial_anomaly_score: score.optional(),
  raw_anomaly_score: z.number().optional(),
  probability: probability.optional(),
  is_interim: z.boolean().optional(),
});

/** One bucket of one job: the bucket's own score, its influencers, and how many events it held. */
export const bucket = z.looseObject({
  job_id: z.string(),
  result_type: z.literal('bucket').optional(),
  timestamp,
  timestamp_string: z.string().optional(),
  bucket_span: bucketSpan,
  anomaly_score: score.optional(),
  initial_anomaly_score: score.optional(),
  event_count: z.number().optional(),
  is_interim: z.boolean().optional(),
  bucket_influencers: z.array(bucketInfluencer).optional(),
  processing_time_ms: z.number().optional(),
  scheduled_events: z.array(z.string()).optional(),
});

export type Bucket = z.infer<typeof bucket>;
export type BucketInfluencer = z.infer<typeof bucketInfluencer>;
