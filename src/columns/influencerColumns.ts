import type { Entity } from '../domain/entity';

/** Every influencer result of a source, one array a field, all of `length` rows in the order they arrived. */
export type InfluencerColumns = {
  readonly length: number;
  /** Milliseconds since the epoch. */
  readonly timestamp: Float64Array;
  /** Codes into `jobs`. */
  readonly job: Int32Array;
  /** Codes into `entities`. */
  readonly influencer: Int32Array;
  readonly influencerScore: Float64Array;
  /** 0 or 1. */
  readonly isInterim: Uint8Array;
  readonly jobs: readonly string[];
  readonly entities: readonly Entity[];
};
