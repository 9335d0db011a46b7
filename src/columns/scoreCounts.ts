import { SCORE_BINS, type ScoreCounts, scoreBin } from '../domain/scoreCounts';
import type { RecordColumns } from './recordColumns';

/** How many of these rows have which score. */
export function scoreCounts({ recordScore }: RecordColumns, rows: Uint32Array): ScoreCounts {
  const counts = new Uint32Array(SCORE_BINS);
  for (let i = 0; i < rows.length; i++) counts[scoreBin(recordScore[rows[i]])]++;
  return counts;
}
