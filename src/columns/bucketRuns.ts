import type { ListColumn } from './recordColumns';

/**
 * The buckets of a source in runs, one array a field, all of `length` rows: those of a job together, in the order of
 * their time. A run is made of a job's buckets that follow each other without a gap and say the same.
 */
export type BucketRuns = {
  readonly length: number;
  /** Codes into `names`. */
  readonly job: Int32Array;
  /** Start of the first bucket and end of the last, in milliseconds since the epoch. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** 0 or 1: whether each of the buckets held events, or does not say how many. */
  readonly hasEvents: Uint8Array;
  /** The scheduled events during each of the buckets: codes into `names`. */
  readonly scheduledEvents: ListColumn<Int32Array>;
  readonly names: readonly string[];
};
