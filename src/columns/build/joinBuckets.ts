import type { BucketColumns } from '../bucketColumns';
import type { BucketRuns } from '../bucketRuns';
import { orderByNumber } from '../order/orderByNumber';
import { GrowingArray } from './GrowingArray';
import { GrowingList } from './GrowingList';
import { keptRows } from './takeRows';

/** The buckets of some jobs (none named = every job) in runs. */
export function joinBuckets(buckets: BucketColumns, jobs: readonly string[]): BucketRuns {
  const runs = new RunsBuilder(buckets);
  for (const row of rowsInOrder(buckets, jobs)) runs.append(row);
  return runs.finish();
}

/** By job, then by time. */
function rowsInOrder({ job, jobs, timestamp }: BucketColumns, wanted: readonly string[]): Uint32Array {
  const isWanted = jobs.map((id) => wanted.length === 0 || wanted.includes(id));
  const rows = keptRows(Uint8Array.from(job, (code) => Number(isWanted[code])));
  return orderByNumber(orderByNumber(rows, timestamp, false), Float64Array.from(job), false);
}

class RunsBuilder {
  readonly #buckets: BucketColumns;
  readonly #job = new GrowingArray(Int32Array);
  readonly #from = new GrowingArray(Float64Array);
  readonly #to = new GrowingArray(Float64Array);
  readonly #hasEvents = new GrowingArray(Uint8Array);
  readonly #scheduledEvents = new GrowingList(Int32Array);
  /** A bucket of the run that is being built; -1 before the first. */
  #last = -1;
  #end = 0;

  constructor(buckets: BucketColumns) {
    this.#buckets = buckets;
  }

  append(row: number): void {
    const { timestamp, bucketSpan } = this.#buckets;
    if (!this.#continues(row)) this.#begin(row);
    this.#end = Math.max(this.#end, timestamp[row] + bucketSpan[row]);
    this.#last = row;
  }

  finish(): BucketRuns {
    this.#close();
    return {
      length: this.#job.length,
      job: this.#job.toArray(),
      from: this.#from.toArray(),
      to: this.#to.toArray(),
      hasEvents: this.#hasEvents.toArray(),
      scheduledEvents: this.#scheduledEvents.toColumn(),
      names: [...this.#buckets.jobs, ...this.#buckets.scheduled],
    };
  }

  #close(): void {
    if (this.#last >= 0) this.#to.push(this.#end);
  }

  #begin(row: number): void {
    this.#close();
    const { job, jobs, timestamp } = this.#buckets;
    this.#job.push(job[row]);
    this.#from.push(timestamp[row]);
    this.#hasEvents.push(this.#holdsEvents(row));
    this.#scheduledEvents.push(this.#scheduledIn(row).map((code) => jobs.length + code));
    this.#end = timestamp[row];
  }

  #continues(row: number): boolean {
    const { job, timestamp } = this.#buckets;
    const isNext = this.#last >= 0 && job[row] === job[this.#last] && timestamp[row] <= this.#end;
    return isNext && this.#holdsEvents(row) === this.#holdsEvents(this.#last) && this.#isScheduledAlike(row);
  }

  #isScheduledAlike(row: number): boolean {
    const [own, before] = [this.#scheduledIn(row), this.#scheduledIn(this.#last)];
    return own.length === before.length && own.every((code, i) => code === before[i]);
  }

  #scheduledIn(row: number): Int32Array {
    const { offsets, values } = this.#buckets.scheduledEvents;
    return values.subarray(offsets[row], offsets[row + 1]);
  }

  /** A bucket that does not say how many events it held is taken to have had some. */
  #holdsEvents(row: number): number {
    return Number(this.#buckets.eventCount[row] !== 0);
  }
}
