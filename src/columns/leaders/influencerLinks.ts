import { epochMs } from '../../domain/time';
import { type TimeOrder, timeOrder } from '../match/TimeOrder';
import { oncePer } from '../oncePer';
import type { ResultColumns } from '../resultColumns';

const NONE = -1;
/** As many results as are looked at in some 50 ms. */
const RESULTS_AT_ONCE = 100_000;

export type InfluencerLinks = {
  /** Per slot of the records' `influencers` the first row of the results that speak of it; -1 where there is none. */
  readonly resultOfSlot: Int32Array;
  /** From that row on, one after the other, all that speak of the same; -1 behind the last. Empty where no two do. */
  readonly nextResult: Int32Array;
};

/**
 * Finds which influencer results speak of the influencers that records name: those of the same job, bucket and entity. Goes from time
 * to time, so that what has to be looked through is what is told of one time. 4 bytes for every influencer of every record, and for
 * every result where two speak of the same.
 */
class LinkSearch implements InfluencerLinks {
  readonly resultOfSlot: Int32Array;
  nextResult = new Int32Array(0);
  readonly #data: ResultColumns;
  readonly #recordOrder: TimeOrder;
  readonly #resultOrder: TimeOrder;
  /** How many results, earliest first, have been looked at. */
  #done = 0;
  /** Per detector its job, as the results have it. */
  readonly #jobOfDetector: Int32Array;
  /** Per entity one result of the time that speaks of it, and per result one of another job that speaks of the same. */
  readonly #first: Int32Array;
  #ofOtherJob: Int32Array;

  constructor(data: ResultColumns) {
    const { records, influencers } = data;
    this.#data = data;
    this.resultOfSlot = new Int32Array(records.influencers.values.length).fill(NONE);
    this.#recordOrder = timeOrder(records.timestamp);
    this.#resultOrder = timeOrder(influencers.timestamp);
    this.#jobOfDetector = Int32Array.from(records.detectors, ({ jobId }) => influencers.jobs.indexOf(jobId));
    this.#first = new Int32Array(records.entities.length).fill(NONE);
    this.#ofOtherJob = new Int32Array(influencers.length);
  }

  /** Whether all are found. */
  get isDone(): boolean {
    return this.#done === this.#resultOrder.rows.length;
  }

  /** Goes through the times of so many more results. */
  advance(results: number): void {
    const end = this.#done + results;
    while (!this.isDone && this.#done < end) this.#linkTime();
    if (this.isDone) this.#ofOtherJob = new Int32Array(0);
  }

  #linkTime(): void {
    const { timestamp } = this.#data.influencers;
    const from = epochMs(timestamp[this.#resultOrder.rows[this.#done]]);
    const range = { from, to: epochMs(from + 1) };
    const results = this.#resultOrder.rowsIn(range);
    const rows = this.#recordOrder.rowsIn(range);
    for (let i = 0; i < results.length; i++) this.#add(results[i]);
    for (let i = 0; i < rows.length; i++) this.#link(rows[i]);
    for (let i = 0; i < results.length; i++) this.#first[this.#data.influencers.influencer[results[i]]] = NONE;
    this.#done += results.length;
  }

  #add(result: number): void {
    const { influencer, job } = this.#data.influencers;
    const entity = influencer[result];
    const same = this.#find(entity, job[result]);
    if (same === NONE) {
      this.#ofOtherJob[result] = this.#first[entity];
      this.#first[entity] = result;
    } else {
      if (this.nextResult.length === 0) this.nextResult = new Int32Array(influencer.length).fill(NONE);
      this.nextResult[result] = this.nextResult[same];
      this.nextResult[same] = result;
    }
  }

  #link(row: number): void {
    const { detector, influencers } = this.#data.records;
    const { offsets, values } = influencers;
    const job = this.#jobOfDetector[detector[row]];
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++)
      this.resultOfSlot[slot] = this.#find(values[slot], job);
  }

  #find(entity: number, job: number): number {
    let result = this.#first[entity];
    while (result !== NONE && this.#data.influencers.job[result] !== job) result = this.#ofOtherJob[result];
    return result;
  }
}

const linkSearch = oncePer((data: ResultColumns) => new LinkSearch(data));

/** The links of a source; found when they are first needed, as far as they were not found before. */
export function influencerLinks(data: ResultColumns): InfluencerLinks {
  const search = linkSearch(data);
  search.advance(Number.POSITIVE_INFINITY);
  return search;
}

/** Finds some of the links ahead; answers whether there are more. */
export function findSomeLinks(data: ResultColumns): boolean {
  const search = linkSearch(data);
  search.advance(RESULTS_AT_ONCE);
  return !search.isDone;
}
