import type { AnomalyScoreExplanation } from '../contract/records';

/** Why a record got its score. Impacts are `round(-log10 p)`; a key the engine did not write is null, a flag false. */
export type ScoreExplanation = {
  /** "spike" or "dip". */
  readonly type: string | null;
  /** In buckets. */
  readonly length: number | null;
  readonly singleBucketImpact: number | null;
  readonly multiBucketImpact: number | null;
  readonly characteristicsImpact: number | null;
  readonly lowerBound: number | null;
  readonly typicalValue: number | null;
  readonly upperBound: number | null;
  readonly highVariancePenalty: boolean;
  readonly incompleteBucketPenalty: boolean;
  readonly multimodalDistribution: boolean;
  /** A rare value was seen for the first time. */
  readonly firstOccurrence: boolean;
  readonly relativeRarity: number | null;
};

export function toScoreExplanation(wire: AnomalyScoreExplanation): ScoreExplanation {
  return {
    type: wire.anomaly_type ?? null,
    length: wire.anomaly_length ?? null,
    singleBucketImpact: wire.single_bucket_impact ?? null,
    multiBucketImpact: wire.multi_bucket_impact ?? null,
    characteristicsImpact: wire.anomaly_characteristics_impact ?? null,
    lowerBound: wire.lower_confidence_bound ?? null,
    typicalValue: wire.typical_value ?? null,
    upperBound: wire.upper_confidence_bound ?? null,
    highVariancePenalty: wire.high_variance_penalty ?? false,
    incompleteBucketPenalty: wire.incomplete_bucket_penalty ?? false,
    multimodalDistribution: wire.multimodal_distribution ?? false,
    firstOccurrence: wire.by_field_first_occurrence ?? false,
    relativeRarity: wire.by_field_relative_rarity ?? null,
  };
}
