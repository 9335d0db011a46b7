import type { CellDetails } from '../../domain/swimlane';
import { intersectRanges } from '../../domain/time';
import type { MatchedRows } from '../match/MatchedRows';
import { timeOrder } from '../match/TimeOrder';
import { fromMillionths, toMillionths } from '../millionths';
import type { Question } from '../questions';
import { recordAt } from '../recordRows';
import { isInLanes, rowLanes } from './rowLanes';

type Cell = Omit<Question<'cell'>, 'filter'>;

/** What those of the rows say that have at least a score and lie in one cell of the swimlane. */
export function cellDetails(matched: MatchedRows, minScore: number, { lane, at, ...split }: Cell): CellDetails {
  const { columns, flags } = matched.anyTime;
  const { recordScore } = columns;
  const lanes = rowLanes(columns, split);
  const wanted = Uint8Array.from(lanes.keys, (key) => Number(key === lane));
  const time = intersectRanges(matched.range, at);
  let [count, millionths, top] = [0, 0, -1];
  for (const row of time ? timeOrder(columns.timestamp).rowsIn(time) : []) {
    if (flags[row] === 0 || recordScore[row] < minScore) continue;
    if (lane !== null && !isInLanes(lanes, wanted, row)) continue;
    count++;
    millionths += toMillionths(recordScore[row]);
    const isTie = top >= 0 && recordScore[row] === recordScore[top];
    if (top < 0 || recordScore[row] > recordScore[top] || (isTie && row < top)) top = row;
  }
  return { count, total: fromMillionths(millionths), top: top < 0 ? null : recordAt(columns, top) };
}
