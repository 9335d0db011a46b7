import * as z from 'zod';

/** Milliseconds since the epoch, UTC. Results carry it as a JSON number. */
export const timestamp = z.number().int();

/** Length of a bucket in seconds, as results carry it. */
export const bucketSpan = z.number().nonnegative();

/** A score, 0 to 100. */
export const score = z.number().min(0).max(100);

/** A probability, 0 to 1. The engine floors it at the smallest normal double, so it is never truly 0. */
export const probability = z.number().min(0).max(1);

/** Values of one influencer field, strongest first. */
export const influence = z.looseObject({
  influencer_field_name: z.string(),
  influencer_field_values: z.array(z.string()),
});

export type Influence = z.infer<typeof influence>;

/** Where a `lat_long` detector saw the value: each point is the string "lat,lon". Empty when unknown. */
export const geoResults = z.looseObject({
  actual_point: z.string().optional(),
  typical_point: z.string().optional(),
});

/** The fields that split a detector, with their values in this result; absent where it is not split so. */
export const splitFields = {
  partition_field_name: z.string().optional(),
  partition_field_value: z.string().optional(),
  over_field_name: z.string().optional(),
  over_field_value: z.string().optional(),
  by_field_name: z.string().optional(),
  by_field_value: z.string().optional(),
};

/** Elasticsearch's paging defaults (PageParams; the public documentation names other numbers). */
export const DEFAULT_FROM = 0;
export const DEFAULT_SIZE = 100;

/** `index.max_result_window`: `from + size` beyond it is refused. */
export const MAX_RESULT_WINDOW = 10_000;
