import type { Lane, SwimlaneGrid } from '../../domain/swimlane';
import type { MatchedRows } from '../match/MatchedRows';
import { countFrom } from '../match/rowsByScore';
import { oncePer } from '../oncePer';
import type { Question } from '../questions';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';
import { LanesInTime } from './LanesInTime';
import { laneFigures } from './laneFigures';
import { matchLanes } from './matchLanes';
import { orderLanes } from './orderLanes';
import { rowLanes } from './rowLanes';
import { MOST_CELLS, type Shape, SwimlaneTally } from './SwimlaneTally';

// One swimlane is on the screen.
const recentTally = recallPer<MatchedRows, SwimlaneTally>(1);

/** What was asked last, and what counts it while its time moves. */
type Asked = { matched: MatchedRows | null; key: string; inTime: LanesInTime | null };

const lastAsked = oncePer((_: RecordColumns): Asked => ({ matched: null, key: '', inTime: null }));

/**
 * The swimlane of those of the rows that have at least a score. Rows outside of its columns are left out altogether. Asked again for
 * the same rows, or the same in another time, it costs only what has changed.
 */
export function swimlaneGrid(
  matched: MatchedRows,
  minScore: number,
  { lanes: window, order, search, ...shape }: Omit<Question<'swimlane'>, 'filter'>,
): SwimlaneGrid {
  const withSums = order === 'total';
  const tally = lanesInTime(matched, minScore, shape, withSums) ?? lanesFromScore(matched, minScore, shape, withSums);
  const { keys } = tally.lanes;
  const found = search === '' ? Uint32Array.from(tally.found) : foundWith(search, tally, shape);
  const figures = laneFigures(tally, order, matched, minScore, shape);
  const lanes = orderLanes(found, keys, order, figures, window);
  const laneOf = (lane: number): Lane => ({
    key: keys[lane],
    highest: tally.highestOfLane[lane],
    count: tally.countOfLane[lane],
    figure: figures[lane],
  });
  const isEmpty = tally.countOfLane[tally.overall] === 0;
  return {
    by: shape.by,
    thenBy: shape.thenBy,
    order,
    laneCount: found.length,
    allLanes: tally.found.length,
    firstLane: Math.min(window.offset, found.length),
    lanes: lanes.map(laneOf),
    columns: shape.columns,
    from: shape.from,
    interval: shape.interval,
    ...tally.cellsOf(lanes),
    overall: { figure: isEmpty ? -1 : figures[tally.overall], ...tally.cellsOf([tally.overall]) },
    unplaced: tally.unplaced,
  };
}

/** Those of the lanes with records whose label has a text. */
function foundWith(search: string, { lanes, found }: SwimlaneTally | LanesInTime, { thenBy }: Shape): Uint32Array {
  const flags = matchLanes(lanes, thenBy, search);
  return Uint32Array.from(found).filter((lane) => flags[lane] !== 0);
}

/** While nothing but the time changes, and there are not too many lanes; else null. */
function lanesInTime(matched: MatchedRows, minScore: number, shape: Shape, withSums: boolean): LanesInTime | null {
  const last = lastAsked(matched.columns);
  const key = JSON.stringify([shape.by, shape.thenBy, minScore, withSums]);
  const isOnlyTime = last.key === key && last.matched?.anyTime === matched.anyTime;
  const hasMoved = isOnlyTime && (last.inTime !== null || last.matched !== matched);
  const lanes = rowLanes(matched.columns, shape);
  const isMoving = hasMoved && lanes.keys.length * shape.columns <= MOST_CELLS;
  const inTime = isMoving ? (last.inTime ?? new LanesInTime(matched.anyTime, minScore, lanes, withSums)) : null;
  inTime?.show(matched, shape);
  Object.assign(last, { matched, key, inTime });
  return inTime;
}

function lanesFromScore(matched: MatchedRows, minScore: number, shape: Shape, withSums: boolean): SwimlaneTally {
  const { columns, rows } = matched;
  const key = JSON.stringify([shape, withSums]);
  const tally = recentTally(matched, key, () => new SwimlaneTally(columns, rows, shape, withSums));
  tally.take(countFrom(columns, rows, minScore));
  return tally;
}
