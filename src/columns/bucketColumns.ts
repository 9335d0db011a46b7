import type { ListColumn } from './recordColumns';

/** Every bucket of a source, one array a field, all of `length` rows in the order they arrived. */
export type BucketColumns = {
  readonly length: number;
  /** Milliseconds since the epoch. */
  readonly timestamp: Float64Array;
  /** Codes into `jobs`. */
  readonly job: Int32Array;
  /** Milliseconds. */
  readonly bucketSpan: Float64Array;
  /** NaN where it was not stored. */
  readonly anomalyScore: Float64Array;
  /** Events the bucket held; NaN where that is not known. */
  readonly eventCount: Float64Array;
  /** 0 or 1. */
  readonly isInterim: Uint8Array;
  /** Names of the scheduled events during the bucket: codes into `scheduled`. */
  readonly scheduledEvents: ListColumn<Int32Array>;
  readonly jobs: readonly string[];
  readonly scheduled: readonly string[];
};
