import type { BucketColumns } from '../bucketColumns';
import { textIndex } from './codeIndexes';
import { Dictionary } from './Dictionary';
import { GrowingArray } from './GrowingArray';
import { GrowingList } from './GrowingList';
import { keptRows, takeBucketRows } from './takeRows';

/** One bucket. */
export type BucketRow = {
  readonly timestamp: number;
  readonly jobId: string;
  /** Milliseconds. */
  readonly bucketSpan: number;
  readonly anomalyScore: number;
  /** NaN where it is not known. */
  readonly eventCount: number;
  readonly isInterim: boolean;
  readonly scheduledEvents: readonly string[];
};

/** Collects buckets into columns, one at a time. */
export class BucketColumnsBuilder {
  readonly #jobs = new Dictionary(textIndex());
  readonly #scheduled = new Dictionary(textIndex());
  readonly #timestamp = new GrowingArray(Float64Array);
  readonly #job = new GrowingArray(Int32Array);
  readonly #bucketSpan = new GrowingArray(Float64Array);
  readonly #anomalyScore = new GrowingArray(Float64Array);
  readonly #eventCount = new GrowingArray(Float64Array);
  readonly #isInterim = new GrowingArray(Uint8Array);
  readonly #scheduledEvents = new GrowingList(Int32Array);

  append(bucket: BucketRow): void {
    this.#timestamp.push(bucket.timestamp);
    this.#job.push(this.#jobs.codeOf(bucket.jobId));
    this.#bucketSpan.push(bucket.bucketSpan);
    this.#anomalyScore.push(bucket.anomalyScore);
    this.#eventCount.push(bucket.eventCount);
    this.#isInterim.push(Number(bucket.isInterim));
    this.#scheduledEvents.push(bucket.scheduledEvents.map((name) => this.#scheduled.codeOf(name)));
  }

  /** The columns; with `keep` (one flag a row) without the rows whose flag is 0, and without what only they named. */
  finish(keep?: Uint8Array): BucketColumns {
    const all: BucketColumns = {
      length: this.#timestamp.length,
      timestamp: this.#timestamp.toArray(),
      job: this.#job.toArray(),
      bucketSpan: this.#bucketSpan.toArray(),
      anomalyScore: this.#anomalyScore.toArray(),
      eventCount: this.#eventCount.toArray(),
      isInterim: this.#isInterim.toArray(),
      scheduledEvents: this.#scheduledEvents.toColumn(),
      jobs: this.#jobs.values.slice(),
      scheduled: this.#scheduled.values.slice(),
    };
    return keep ? takeBucketRows(all, keptRows(keep)) : all;
  }
}
