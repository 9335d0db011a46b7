import { oncePer } from '../oncePer';
import type { ResultColumns } from '../resultColumns';
import { influencerEntities } from './influencerEntities';

export type InfluencerLinks = {
  /** Per slot of the records' `influencers` the first row of the results that speak of it; -1 where there is none. */
  readonly resultOfSlot: Int32Array;
  /** Per row of the results the next one that speaks of the same; -1 where there is none. */
  readonly nextResult: Int32Array;
};

/**
 * Which influencer results speak of the influencers that records name: those of the same job, bucket and entity. Computed once per
 * source, when it is first needed: it costs a look-up and 4 bytes for every influencer of every record.
 */
export const influencerLinks = oncePer((data: ResultColumns): InfluencerLinks => {
  const { records, influencers } = data;
  const { entityOfResult } = influencerEntities(data);
  const buckets = new JobBuckets();
  const bucketOfResult = new Int32Array(influencers.length);
  const rowsOf = new ResultTable(entityOfResult, bucketOfResult);
  const nextResult = new Int32Array(influencers.length).fill(-1);
  for (let row = influencers.length - 1; row >= 0; row--) {
    bucketOfResult[row] = buckets.codeOf(influencers.jobs[influencers.job[row]], influencers.timestamp[row]);
    nextResult[row] = rowsOf.put(row);
  }
  const jobOfDetector = records.detectors.map(({ jobId }) => jobId);
  const { offsets, values } = records.influencers;
  const resultOfSlot = new Int32Array(values.length).fill(-1);
  for (let row = 0; row < records.length; row++) {
    const bucket = buckets.find(jobOfDetector[records.detector[row]], records.timestamp[row]);
    if (bucket < 0) continue;
    for (let slot = offsets[row]; slot < offsets[row + 1]; slot++)
      resultOfSlot[slot] = rowsOf.find(values[slot], bucket);
  }
  return { resultOfSlot, nextResult };
});

/** Codes for the buckets of jobs. */
class JobBuckets {
  readonly #codes = new Map<string, Map<number, number>>();
  #count = 0;

  codeOf(jobId: string, timestamp: number): number {
    const ofJob = this.#codes.get(jobId) ?? new Map<number, number>();
    if (ofJob.size === 0) this.#codes.set(jobId, ofJob);
    const known = ofJob.get(timestamp);
    if (known !== undefined) return known;
    ofJob.set(timestamp, this.#count);
    return this.#count++;
  }

  /** -1 when it has no code. */
  find(jobId: string, timestamp: number): number {
    return this.#codes.get(jobId)?.get(timestamp) ?? -1;
  }
}

/** Finds result rows by entity and bucket. Typed arrays: a Map of a million keys takes fifty times the memory and three times as long. */
class ResultTable {
  readonly #entity: Int32Array;
  readonly #bucket: Int32Array;
  /** 1 + a row, or 0; a power of two, at most half full. */
  readonly #places: Int32Array;

  constructor(entityOfResult: Int32Array, bucketOfResult: Int32Array) {
    this.#entity = entityOfResult;
    this.#bucket = bucketOfResult;
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(2 * entityOfResult.length + 2)));
  }

  /** Puts a row in; answers the row of the same entity and bucket that it takes the place of, or -1. */
  put(row: number): number {
    const place = this.#placeOf(this.#entity[row], this.#bucket[row]);
    const before = this.#places[place] - 1;
    this.#places[place] = row + 1;
    return before;
  }

  /** The row that was put in last, or -1. */
  find(entity: number, bucket: number): number {
    return this.#places[this.#placeOf(entity, bucket)] - 1;
  }

  #placeOf(entity: number, bucket: number): number {
    const mask = this.#places.length - 1;
    let place = (Math.imul(entity, 0x9e3779b1) ^ Math.imul(bucket, 0x85ebca6b)) >>> 7;
    for (;;) {
      place &= mask;
      const row = this.#places[place] - 1;
      if (row < 0 || (this.#entity[row] === entity && this.#bucket[row] === bucket)) return place;
      place++;
    }
  }
}
