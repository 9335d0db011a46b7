import type { AnomalyScoreExplanation } from '../../contract/records';
import type { Random } from './random';

/** What the model knew of a metric when it met an unusual value. */
type Judgement = {
  readonly exponent: number;
  readonly actual: number;
  readonly typical: number;
  /** Standard deviation, as a share of the typical value. */
  readonly spread: number;
  /** Buckets in a row. */
  readonly length: number;
  /** The anomaly lies in several buckets together rather than in any one. */
  readonly isMultiBucket?: boolean;
  readonly isMultimodal?: boolean;
};

function impacts({ exponent, isMultiBucket }: Judgement, random: Random): AnomalyScoreExplanation {
  const whole = Math.max(2, Math.round(exponent));
  const part = Math.max(1, Math.floor(whole * random.between(0.1, 0.3)));
  return isMultiBucket
    ? { single_bucket_impact: part, multi_bucket_impact: whole }
    : { single_bucket_impact: whole, ...(random.chance(0.4) && { multi_bucket_impact: part }) };
}

/** The 95 % interval around a typical value; no metric here goes below zero. */
export function bounds(typical: number, spread: number): { lower: number; upper: number } {
  const margin = 1.96 * spread * typical;
  return { lower: Math.max(0, typical - margin), upper: typical + margin };
}

/** Why a metric record got its score, as Elasticsearch explains it; keys that do not apply are absent. */
export function explain(judgement: Judgement, random: Random): AnomalyScoreExplanation {
  const { actual, typical, spread, length, exponent, isMultimodal } = judgement;
  const { lower, upper } = bounds(typical, spread);
  return {
    ...(random.chance(0.7) && {
      anomaly_type: actual < typical ? 'dip' : 'spike',
      anomaly_characteristics_impact: Math.max(1, Math.round(Math.sqrt(exponent))),
    }),
    anomaly_length: length,
    ...impacts(judgement, random),
    lower_confidence_bound: lower,
    typical_value: typical,
    upper_confidence_bound: upper,
    ...(spread > 0.4 && { high_variance_penalty: true }),
    ...(isMultimodal && { multimodal_distribution: true }),
  };
}

/** The impact of several buckets on a record, -5 to 5, floored to two decimals as the engine does. */
export function multiBucketImpact(isMultiBucket: boolean, random: Random): number {
  const impact = isMultiBucket ? random.between(2.5, 5.4) : random.between(-7, -2);
  return Math.floor(Math.min(5, Math.max(-5, impact)) * 100) / 100;
}
