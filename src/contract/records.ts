import * as z from 'zod';
import { bucketSpan, geoResults, influence, probability, score, splitFields, timestamp } from './common';

/**
 * Why a record got its score (Elasticsearch 8.6 and later; every key is optional).
 * Impacts are `round(-log10 p)`, about 2 to 308. The last three keys are written by the engine but missing from the
 * public specification.
 */
export const anomalyScoreExplanation = z.looseObject({
  anomaly_type: z.string().optional(),
  anomaly_length: z.int().optional(),
  single_bucket_impact: z.int().optional(),
  multi_bucket_impact: z.int().optional(),
  anomaly_characteristics_impact: z.int().optional(),
  lower_confidence_bound: z.number().optional(),
  typical_value: z.number().optional(),
  upper_confidence_bound: z.number().optional(),
  high_variance_penalty: z.boolean().optional(),
  incomplete_bucket_penalty: z.boolean().optional(),
  multimodal_distribution: z.boolean().optional(),
  by_field_first_occurrence: z.boolean().optional(),
  by_field_relative_rarity: z.number().optional(),
});

/** What a record and each of its causes share: the split, the function, and the values. Absent means absent, never zero. */
const anomalyFields = {
  function: z.string().optional(),
  function_description: z.string().optional(),
  field_name: z.string().optional(),
  ...splitFields,
  correlated_by_field_value: z.string().optional(),
  actual: z.array(z.number()).optional(),
  typical: z.array(z.number()).optional(),
  influencers: z.array(influence).optional(),
  geo_results: geoResults.optional(),
};

/** One of at most ten causes of a population record: it has a probability but no score and no identity of its own. */
export const anomalyCause = z.looseObject({ probability, ...anomalyFields });

/**
 * A record as `results/records` answers it. Every other key is a data-field copy: the name of a by, over, partition or
 * influencer field with the array of its values.
 */
export const anomalyRecord = z.looseObject({
  job_id: z.string(),
  result_type: z.literal('record'),
  timestamp,
  timestamp_string: z.string().optional(),
  bucket_span: bucketSpan,
  detector_index: z.int().nonnegative(),
  probability,
  multi_bucket_impact: z.number().min(-5).max(5).optional(),
  record_score: score,
  initial_record_score: score,
  is_interim: z.boolean(),
  ...anomalyFields,
  causes: z.array(anomalyCause).optional(),
  anomaly_score_explanation: anomalyScoreExplanation.optional(),
});

/**
 * A record as it is stored in `.ml-anomalies-*`: Elasticsearch itself asks only for these three keys and reads an absent
 * number as 0 and an absent `is_interim` as false. Unknown keys are dropped, as it drops them.
 */
export const storedRecord = anomalyRecord.strip().partial({
  result_type: true,
  detector_index: true,
  probability: true,
  record_score: true,
  initial_record_score: true,
  is_interim: true,
});

/** The answer of `results/records`: `count` is the exact number of matches, independent of the page. */
export const recordsAnswer = z.looseObject({ count: z.int(), records: z.array(anomalyRecord) });

export type AnomalyRecord = z.infer<typeof anomalyRecord>;
export type AnomalyCause = z.infer<typeof anomalyCause>;
export type AnomalyScoreExplanation = z.infer<typeof anomalyScoreExplanation>;
export type StoredRecord = z.infer<typeof storedRecord>;
