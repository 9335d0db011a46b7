import * as z from 'zod';
import { bucketSpan, probability, score, timestamp } from './common';

/**
 * An influencer result as `results/influencers` answers it: how unusual one value of an influencer field was in one
 * bucket. It also carries a key named after the field, whose value is the value as a plain string.
 */
export const influencer = z.looseObject({
  job_id: z.string(),
  result_type: z.literal('influencer'),
  timestamp,
  timestamp_string: z.string().optional(),
  bucket_span: bucketSpan,
  influencer_field_name: z.string(),
  influencer_field_value: z.string(),
  influencer_score: score,
  initial_influencer_score: score,
  probability,
  is_interim: z.boolean(),
});

/** An influencer result as it is stored: absent numbers read as 0, an absent `is_interim` as false. */
export const storedInfluencer = influencer.strip().partial({
  result_type: true,
  influencer_score: true,
  initial_influencer_score: true,
  probability: true,
  is_interim: true,
});

/** The answer of `results/influencers`. */
export const influencersAnswer = z.looseObject({ count: z.int(), influencers: z.array(influencer) });

export type Influencer = z.infer<typeof influencer>;
export type StoredInfluencer = z.infer<typeof storedInfluencer>;
