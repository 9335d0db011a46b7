import type { RecordFilter } from '../domain/recordFilter';
import { type InfluencerLinks, influencerLinks } from './influencerLinks';
import { recallPer } from './recallPer';
import type { ResultColumns } from './resultColumns';

/** What influencer results say of every entity. */
export type InfluencerScores = {
  /** How many results there are, the highest score and the sum of the scores, this in millionths. */
  readonly results: Uint32Array;
  readonly highest: Float64Array;
  readonly total: Float64Array;
};

/** Of no results yet. */
export const newScores = (entities: number): InfluencerScores => ({
  results: new Uint32Array(entities),
  highest: new Float64Array(entities),
  total: new Float64Array(entities),
});

const MILLION = 1_000_000;

/**
 * Sums are of scores rounded to millionths: whole numbers, so that it does not matter in which order they are added and taken away.
 * Exact for 90 million results.
 */
export const toMillionths = (score: number): number => Math.round(score * MILLION);
export const fromMillionths = (total: number): number => total / MILLION;

type ResultFilter = Pick<RecordFilter, 'jobs' | 'range' | 'hideInterim'>;

const recent = recallPer<ResultColumns, InfluencerScores>(1);

/** The scores of all results of the jobs in the time, whatever the records; remembered. */
export const allScores = (data: ResultColumns, { jobs, range, hideInterim }: ResultFilter): InfluencerScores =>
  recent(data, JSON.stringify([jobs, range, hideInterim]), () =>
    sumScores(data, influencerLinks(data), { jobs, range, hideInterim }),
  );

function sumScores(
  { influencers }: ResultColumns,
  { entities, entityOfResult }: InfluencerLinks,
  { jobs, range, hideInterim }: ResultFilter,
): InfluencerScores {
  const { length, timestamp, job, isInterim, influencerScore } = influencers;
  const chosen = Uint8Array.from(influencers.jobs, (jobId) => Number(jobs.length === 0 || jobs.includes(jobId)));
  const scores = newScores(entities.length);
  const { results, highest, total } = scores;
  for (let row = 0; row < length; row++) {
    if (timestamp[row] < range.from || timestamp[row] >= range.to || chosen[job[row]] === 0) continue;
    if (hideInterim && isInterim[row] !== 0) continue;
    const entity = entityOfResult[row];
    const score = influencerScore[row];
    results[entity]++;
    total[entity] += toMillionths(score);
    if (score > highest[entity]) highest[entity] = score;
  }
  return scores;
}
