import { type Severity, severities, severityEnd } from './severity';

/** Scores are counted in bins one point wide. The last one holds the score 100 alone. */
export const SCORE_BINS = 101;

/** Number of records per score bin: bin `i` holds the scores from `i` to, not including, `i + 1`. */
export type ScoreCounts = Uint32Array;

/** The bin of a score, 0 to 100. */
export const scoreBin = (score: number): number => Math.min(Math.max(Math.floor(score), 0), SCORE_BINS - 1);

/** How many of the records lie in a band: bands begin and end where bins do. */
export function countInBand(counts: ScoreCounts, name: Severity): number {
  const from = severities.find((band) => band.name === name)?.from ?? 0;
  const end = Math.min(severityEnd(name), SCORE_BINS);
  return counts.subarray(from, end).reduce((sum, count) => sum + count, 0);
}
