import { SCORE_BINS, type ScoreCounts, scoreBin } from '../domain/scoreCounts';
import type { AnyTimeRows } from './match/AnyTimeRows';
import type { MatchedRows } from './match/MatchedRows';
import { countFrom } from './match/rowsByScore';
import { timeOrder } from './match/TimeOrder';
import { oncePer } from './oncePer';

/** What was counted last of some rows, and in which time of them. */
type Counted = { matched: MatchedRows | null; readonly counts: ScoreCounts };

const lastCounted = oncePer((_: AnyTimeRows): Counted => ({ matched: null, counts: new Uint32Array(SCORE_BINS) }));

/** How many of the rows have which score. In another time than asked last, only what leaves and enters is counted. */
export const scoreCounts = (matched: MatchedRows): ScoreCounts => countsOf(matched).slice();

function countsOf(matched: MatchedRows): ScoreCounts {
  const last = lastCounted(matched.anyTime);
  if (last.matched === null) countAll(matched, last.counts);
  else if (last.matched !== matched) countChange(last.matched, matched, last.counts);
  last.matched = matched;
  return last.counts;
}

/** How many of the rows have at least this score. */
export function countAtLeast(matched: MatchedRows, score: number): number {
  // A score within a bin cuts it.
  if (!Number.isInteger(score) || score < 0) return countFrom(matched.columns, matched.rows, score);
  return countsOf(matched).reduce((sum, count, bin) => (bin >= score ? sum + count : sum), 0);
}

function countAll({ columns, rows }: MatchedRows, counts: ScoreCounts): void {
  let above = 0;
  for (let bin = SCORE_BINS - 1; bin >= 0; bin--) {
    const from = bin === 0 ? rows.length : countFrom(columns, rows, bin);
    counts[bin] = from - above;
    above = from;
  }
}

function countChange(before: MatchedRows, { columns, anyTime, range }: MatchedRows, counts: ScoreCounts): void {
  const { recordScore, timestamp } = columns;
  const { flags } = anyTime;
  const count = (rows: Uint32Array, by: number) => {
    for (let i = 0; i < rows.length; i++) counts[scoreBin(recordScore[rows[i]])] += flags[rows[i]] * by;
  };
  const { isAnew, left, entered } = timeOrder(timestamp).change(before.range, range);
  if (isAnew) counts.fill(0);
  for (const rows of left) count(rows, -1);
  for (const rows of entered) count(rows, 1);
}
