import type { BucketColumns } from '../bucketColumns';
import { textIndex } from './codeIndexes';
import { Dictionary } from './Dictionary';
import { GrowingArray } from './GrowingArray';
import { keptRows, takeBucketRows } from './takeRows';

type BucketRow = {
  readonly timestamp: number;
  readonly jobId: string;
  readonly anomalyScore: number;
  /** NaN where it is not known. */
  readonly eventCount: number;
  readonly isInterim: boolean;
};

/** Collects buckets into columns, one at a time. */
export class BucketColumnsBuilder {
  readonly #jobs = new Dictionary(textIndex());
  readonly #timestamp = new GrowingArray(Float64Array);
  readonly #job = new GrowingArray(Int32Array);
  readonly #anomalyScore = new GrowingArray(Float64Array);
  readonly #eventCount = new GrowingArray(Float64Array);
  readonly #isInterim = new GrowingArray(Uint8Array);

  append({ timestamp, jobId, anomalyScore, eventCount, isInterim }: BucketRow): void {
    this.#timestamp.push(timestamp);
    this.#job.push(this.#jobs.codeOf(jobId));
    this.#anomalyScore.push(anomalyScore);
    this.#eventCount.push(eventCount);
    this.#isInterim.push(Number(isInterim));
  }

  /** The columns; with `keep` (one flag a row) without the rows whose flag is 0, and without the jobs only they named. */
  finish(keep?: Uint8Array): BucketColumns {
    const all: BucketColumns = {
      length: this.#timestamp.length,
      timestamp: this.#timestamp.toArray(),
      job: this.#job.toArray(),
      anomalyScore: this.#anomalyScore.toArray(),
      eventCount: this.#eventCount.toArray(),
      isInterim: this.#isInterim.toArray(),
      jobs: this.#jobs.values.slice(),
    };
    return keep ? takeBucketRows(all, keptRows(keep)) : all;
  }
}
