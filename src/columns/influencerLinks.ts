import type { Entity } from '../domain/entity';
import { entityIndex, textIndex } from './codeIndexes';
import { Dictionary } from './Dictionary';
import { oncePer } from './oncePer';
import type { ResultColumns } from './resultColumns';

/**
 * Which influencer results speak of the influencers that records name: those of the same job, bucket and entity, here
 * called a standing. Both kinds of columns have their own codes; these are common to both.
 */
export type InfluencerLinks = {
  /** The entities of the records, with their codes, then those that only influencer results name. */
  readonly entities: readonly Entity[];
  /** Entity per row of the influencer results. */
  readonly entityOfResult: Int32Array;
  /** Standing per row of the influencer results. */
  readonly standingOfResult: Int32Array;
  /** Standing per slot of the records' `influencers`; -1 where there is no such result. */
  readonly standingOfSlot: Int32Array;
  readonly standings: number;
};

/** Computed once per source: it costs a look-up in a Map for every influencer of every record. */
export const influencerLinks = oncePer(({ records, influencers }: ResultColumns): InfluencerLinks => {
  const entities = new Dictionary(entityIndex());
  for (const entity of records.entities) entities.codeOf(entity);
  const entityOfResult = entities.translator(influencers.entities)(influencers.influencer);

  const jobs = new Dictionary(textIndex());
  const jobOfResult = jobs.translator(influencers.jobs)(influencers.job);
  const jobOfDetector = Int32Array.from(records.detectors, ({ jobId }) => jobs.codeOf(jobId));

  const bucketOf = new Map<number, number>();
  for (const time of influencers.timestamp) if (!bucketOf.has(time)) bucketOf.set(time, bucketOf.size);

  const standings = new Map<number, number>();
  const keyOf = (bucket: number, job: number, entity: number) =>
    (bucket * jobs.values.length + job) * entities.values.length + entity;

  const standingOfResult = new Int32Array(influencers.length).map((_, row) => {
    const bucket = bucketOf.get(influencers.timestamp[row]) ?? -1;
    const key = keyOf(bucket, jobOfResult[row], entityOfResult[row]);
    const known = standings.get(key) ?? standings.size;
    standings.set(key, known);
    return known;
  });

  const { offsets, values } = records.influencers;
  const standingOfSlot = new Int32Array(values.length).fill(-1);
  for (let row = 0; row < records.length; row++) {
    const bucket = bucketOf.get(records.timestamp[row]);
    if (bucket === undefined) continue;
    const job = jobOfDetector[records.detector[row]];
    for (let slot = offsets[row]; slot < offsets[row + 1]; slot++)
      standingOfSlot[slot] = standings.get(keyOf(bucket, job, values[slot])) ?? -1;
  }
  return { entities: entities.values, entityOfResult, standingOfResult, standingOfSlot, standings: standings.size };
});
