import { BUCKET_MS, BUCKETS, FIRST_BUCKET, type PlannedRecords } from '../planned/PlannedRecords';
import { plannedJobs } from '../planned/plannedJobs';

/** One bucket of one job. */
export type Spot = { readonly jobId: string; readonly from: number; readonly to: number; readonly count: number };

/** What the answers have to hold. */
export class Expected {
  readonly records: number;
  readonly #scores: Float64Array;
  readonly #counts: Uint32Array;

  constructor({ length, score, job, bucket }: PlannedRecords) {
    this.records = length;
    this.#scores = score;
    this.#counts = new Uint32Array(plannedJobs.length * BUCKETS);
    for (let row = 0; row < length; row++) this.#counts[job[row] * BUCKETS + bucket[row]]++;
  }

  /** How many records have at least this score. */
  countFrom(score: number): number {
    return this.#scores.reduce((count, one) => count + Number(one >= score), 0);
  }

  /** A bucket by a number from 0 to 1. */
  spotAt(share: number): Spot {
    const at = Math.floor(share * this.#counts.length);
    const from = FIRST_BUCKET + (at % BUCKETS) * BUCKET_MS;
    return { jobId: plannedJobs[Math.floor(at / BUCKETS)].jobId, from, to: from + BUCKET_MS, count: this.#counts[at] };
  }
}
