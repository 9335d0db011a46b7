import * as z from 'zod';

const columnsQuery = z.strictObject({
  job_id: z.array(z.string()).default([]),
  start: z.string().optional(),
  end: z.string().optional(),
  /** `record_score` or `influencer_score` at least this; 0 or less = no limit. */
  score: z.coerce.number().default(0),
  exclude_interim: z.stringbool().default(false),
});

/** Query of the record columns: the filters of `results/records`, any number of `job_id` (none = every job), and an order. */
export const recordColumnsQuery = columnsQuery.extend({
  /** Highest score first, ties as `results/records` breaks them; without it all are in the order of the source. */
  sort: z.literal('record_score').optional(),
});

/** As `recordColumnsQuery`, of `results/influencers`; equal scores are in the order of the source. */
export const influencerColumnsQuery = columnsQuery.extend({ sort: z.literal('influencer_score').optional() });

/** Query of the bucket columns: any number of `job_id` (none = every job). */
export const bucketColumnsQuery = columnsQuery.pick({ job_id: true });

export type RecordColumnsQuery = z.infer<typeof recordColumnsQuery>;
export type InfluencerColumnsQuery = z.infer<typeof influencerColumnsQuery>;
export type BucketColumnsQuery = z.infer<typeof bucketColumnsQuery>;
