import { epochMs, type TimeRange } from '../../domain/time';
import type { MatchedRows } from '../match/MatchedRows';
import { timeOrder } from '../match/TimeOrder';
import { type RowLanes, visitLanes } from './rowLanes';
import type { Shape } from './SwimlaneTally';

/**
 * The time of the latest of the rows that have at least a score in each lane and, at the end, in all: -1 without any. Looks at the
 * latest rows first, and at no more than it takes to find one for each of the `found` lanes that have any.
 */
export function latestOfLanes(matched: MatchedRows, minScore: number, lanes: RowLanes, shape: Shape, found: number) {
  const { flags, columns } = matched.anyTime;
  const overall = lanes.keys.length;
  const latest = new Float64Array(overall + 1).fill(-1);
  let missing = found;
  const rows = timeOrder(columns.timestamp).rowsIn(timeOf(matched.range, shape));
  for (let i = rows.length - 1; i >= 0 && (missing > 0 || latest[overall] < 0); i--) {
    const row = rows[i];
    if (flags[row] === 0 || columns.recordScore[row] < minScore) continue;
    const time = columns.timestamp[row];
    if (latest[overall] < 0) latest[overall] = time;
    visitLanes(lanes, row, (lane) => {
      if (latest[lane] >= 0) return;
      latest[lane] = time;
      missing--;
    });
  }
  return latest;
}

/** The part of a range that the columns cover. */
const timeOf = (range: TimeRange, { from, columns, interval }: Shape): TimeRange => ({
  from: epochMs(Math.max(range.from, from)),
  to: epochMs(Math.min(range.to, from + columns * interval)),
});
