import { DAY, MINUTE } from '../../../src/domain/time';
import { ENTITIES_PER_JOB, fieldOfInfluencer, INFLUENCER_VALUES, plannedJobs } from './plannedJobs';
import { plannedScore, randomNumbers } from './plannedScore';

// The data of the benchmarks: any number of records with the spread a busy cluster has, as plain arrays, so that what the
// screen must show can be found by looking at every record. Record `i` also has one influencer result, of its first influencer.

/** A record's influencers, each of another field, lie next to each other: at most this many. */
export const INFLUENCERS_AT_MOST = 3;
export const NO_INFLUENCER = -1;

export const BUCKET_MS = 15 * MINUTE;
export const BUCKETS = (30 * DAY) / BUCKET_MS;
export const FIRST_BUCKET = Date.UTC(2026, 8, 1);

/** Every record by number, in the order of the file: by time, then job. */
export type PlannedRecords = {
  readonly length: number;
  /** Place in `plannedJobs`. */
  readonly job: Uint8Array;
  /** 0 to `BUCKETS - 1`. */
  readonly bucket: Uint16Array;
  /** 0 to `ENTITIES_PER_JOB - 1`, within the job; no two records of a job and bucket have one. */
  readonly entity: Uint16Array;
  readonly score: Float64Array;
  /** Score of the influencer result. */
  readonly influencerScore: Float64Array;
  /** `INFLUENCERS_AT_MOST` a record: places among all influencer values, then `NO_INFLUENCER`. */
  readonly influencers: Int32Array;
  readonly isInterim: Uint8Array;
};

/** Shares no factor with the number of entities, so that a bucket meets as many entities as it has records. */
const ENTITY_STEP = 617;
const INTERIM_BUCKETS = 2;
const SEED = 4;

/** Plans `length` records, the same ones every time. */
export function planRecords(length: number): PlannedRecords {
  const planned = emptyPlan(length);
  const random = randomNumbers(SEED);
  const slots = BUCKETS * plannedJobs.length;
  for (let row = 0, slot = 0, first = 0; row < length; row++) {
    while (row >= Math.round(((slot + 1) * length) / slots)) first = Math.round((++slot * length) / slots);
    const bucket = Math.floor(slot / plannedJobs.length);
    planned.job[row] = slot % plannedJobs.length;
    planned.bucket[row] = bucket;
    planned.entity[row] = ((row - first) * ENTITY_STEP + slot * 7) % ENTITIES_PER_JOB;
    planned.isInterim[row] = Number(bucket >= BUCKETS - INTERIM_BUCKETS);
    planned.score[row] = plannedScore(row, random);
    planned.influencerScore[row] = Math.round(planned.score[row] * (0.8 + random() * 0.2) * 1e4) / 1e4;
    planInfluencers(planned.influencers, row, random);
  }
  return planned;
}

const emptyPlan = (length: number): PlannedRecords => ({
  length,
  job: new Uint8Array(length),
  bucket: new Uint16Array(length),
  entity: new Uint16Array(length),
  score: new Float64Array(length),
  influencerScore: new Float64Array(length),
  influencers: new Int32Array(length * INFLUENCERS_AT_MOST).fill(NO_INFLUENCER),
  isInterim: new Uint8Array(length),
});

/** The first goes round all values, so that each is named; the others are mostly the same few, as it is in life. */
function planInfluencers(influencers: Int32Array, row: number, random: () => number): void {
  const at = row * INFLUENCERS_AT_MOST;
  influencers[at] = (row * 7919) % INFLUENCER_VALUES;
  const wishes = Math.floor(random() ** 2 * INFLUENCERS_AT_MOST);
  for (let wish = 0, next = at + 1; wish < wishes; wish++) {
    const value = Math.floor(INFLUENCER_VALUES * random() ** 6);
    const isOfField = (other: number) => fieldOfInfluencer[other] === fieldOfInfluencer[value];
    if (!influencers.subarray(at, next).some(isOfField)) influencers[next++] = value;
  }
}

export const timeOf = ({ bucket }: PlannedRecords, row: number): number => FIRST_BUCKET + bucket[row] * BUCKET_MS;
