import type { AnomalyScoreExplanation } from '../../contract/records';

/** Values of one influencer field, strongest first. */
export type Influence = readonly [field: string, values: readonly string[]];

/** What is said of a record and of each of its causes. Values only: the field names are the detector's. */
type Observation = {
  readonly probability: number;
  readonly by?: string;
  readonly correlatedBy?: string;
  readonly influencers: readonly Influence[];
};

/** One of the things an individual in a population did differently. */
export type FindingCause = Observation & { readonly actual: readonly number[]; readonly typical: readonly number[] };

/** What a job found in one bucket, before it is written as a record. Population findings have values in causes only. */
export type Finding = Observation & {
  readonly detector: number;
  readonly partition?: string;
  readonly over?: string;
  readonly actual?: readonly number[];
  readonly typical?: readonly number[];
  readonly multiBucketImpact?: number;
  readonly explanation?: AnomalyScoreExplanation;
  readonly causes?: readonly FindingCause[];
};

/** A finding with its score, ready to be written. */
export type ScoredFinding = { readonly id: string; readonly finding: Finding; readonly score: number };
