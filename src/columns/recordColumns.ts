import type { Detector } from '../domain/detector';
import type { Entity } from '../domain/entity';

/** A list a row, flat: row `i` owns `values[offsets[i]]` up to, not including, `values[offsets[i + 1]]`. */
export type ListColumn<T extends Float64Array | Int32Array> = { readonly offsets: Uint32Array; readonly values: T };

/**
 * Every record of a source, one array a field, all of `length` rows in the order they arrived. A record is a row number
 * until a person looks at it. Strings are codes: `detector` into `detectors`; `partition`, `over`, `by` and `influencers`
 * into `entities`, where -1 means the record has none.
 */
export type RecordColumns = {
  readonly length: number;
  /** Milliseconds since the epoch. */
  readonly timestamp: Float64Array;
  readonly detector: Int32Array;
  readonly partition: Int32Array;
  readonly over: Int32Array;
  readonly by: Int32Array;
  readonly recordScore: Float64Array;
  readonly initialRecordScore: Float64Array;
  readonly probability: Float64Array;
  readonly actual: ListColumn<Float64Array>;
  readonly typical: ListColumn<Float64Array>;
  readonly influencers: ListColumn<Int32Array>;
  /** 0 or 1. */
  readonly isInterim: Uint8Array;
  /** 0 or 1. */
  readonly isMultiBucket: Uint8Array;
  readonly causeCount: Uint8Array;
  readonly detectors: readonly Detector[];
  readonly entities: readonly Entity[];
};
