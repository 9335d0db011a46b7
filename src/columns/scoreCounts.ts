import { SCORE_BINS, type ScoreCounts } from '../domain/scoreCounts';
import { countFrom } from './match/rowsByScore';
import type { RecordColumns } from './recordColumns';

/** How many of these rows, highest score first, have which score. */
export function scoreCounts(columns: RecordColumns, rows: Uint32Array): ScoreCounts {
  const counts = new Uint32Array(SCORE_BINS);
  let above = 0;
  for (let bin = SCORE_BINS - 1; bin >= 0; bin--) {
    const from = bin === 0 ? rows.length : countFrom(columns, rows, bin);
    counts[bin] = from - above;
    above = from;
  }
  return counts;
}
