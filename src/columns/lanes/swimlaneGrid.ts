import type { Lane, SwimlaneGrid, Window } from '../../domain/swimlane';
import type { MatchedRows } from '../match/MatchedRows';
import { countFrom } from '../match/rowsByScore';
import { oncePer } from '../oncePer';
import { compareText } from '../order/compareText';
import { firstRows } from '../order/firstRows';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';
import { LanesInTime } from './LanesInTime';
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
  { lanes: window, ...shape }: Shape & { readonly lanes: Window },
): SwimlaneGrid {
  const tally = lanesInTime(matched, minScore, shape) ?? lanesFromScore(matched, minScore, shape);
  const lanes = lanesIn(tally, window);
  return {
    laneCount: tally.found.length,
    firstLane: Math.min(window.offset, tally.found.length),
    lanes: lanes.map((lane): Lane => laneOf(tally, lane)),
    columns: shape.columns,
    from: shape.from,
    interval: shape.interval,
    ...tally.cellsOf(lanes),
    unplaced: tally.unplaced,
  };
}

/** While nothing but the time changes, and there are not too many lanes; else null. */
function lanesInTime(matched: MatchedRows, minScore: number, shape: Shape): LanesInTime | null {
  const last = lastAsked(matched.columns);
  const key = JSON.stringify([shape.by, minScore]);
  const isOnlyTime = last.key === key && last.matched?.anyTime === matched.anyTime;
  const hasMoved = isOnlyTime && (last.inTime !== null || last.matched !== matched);
  const lanes = rowLanes(matched.columns, shape.by);
  const isMoving = hasMoved && lanes.keys.length * shape.columns <= MOST_CELLS;
  const inTime = isMoving ? (last.inTime ?? new LanesInTime(matched.anyTime, minScore, lanes)) : null;
  inTime?.show(matched, shape);
  Object.assign(last, { matched, key, inTime });
  return inTime;
}

function lanesFromScore(matched: MatchedRows, minScore: number, shape: Shape): SwimlaneTally {
  const { columns, rows } = matched;
  const tally = recentTally(matched, JSON.stringify(shape), () => new SwimlaneTally(columns, rows, shape));
  tally.take(countFrom(columns, rows, minScore));
  return tally;
}

type Tally = Pick<LanesInTime, 'keys' | 'highestOfLane' | 'countOfLane'> & { readonly found: ArrayLike<number> };

const laneOf = ({ keys, highestOfLane, countOfLane }: Tally, lane: number): Lane => ({
  key: keys[lane],
  highest: highestOfLane[lane],
  count: countOfLane[lane],
});

/** The lanes of a window, highest score first, then by key. */
function lanesIn({ found, keys, highestOfLane }: Tally, { offset, limit }: Window): number[] {
  return [...firstRows(Uint32Array.from(found), highestOfLane, true, offset + limit)]
    .sort((a, b) => highestOfLane[b] - highestOfLane[a] || compareText(keys[a], keys[b]))
    .slice(offset, offset + limit);
}
