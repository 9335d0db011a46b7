import type { Lane, SwimlaneGrid, Window } from '../../domain/swimlane';
import { countFrom } from '../match/rowsByScore';
import { compareText } from '../order/compareText';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';
import { type Shape, SwimlaneTally } from './SwimlaneTally';

// One swimlane is on the screen.
const recentTally = recallPer<Uint32Array, SwimlaneTally>(1);

/**
 * The swimlane of those of the rows (highest score first) that have at least a score. Rows outside of its columns are left out
 * altogether. Asked again for the same rows it costs only what has changed.
 */
export function swimlaneGrid(
  columns: RecordColumns,
  rows: Uint32Array,
  minScore: number,
  { lanes: window, ...shape }: Shape & { readonly lanes: Window },
): SwimlaneGrid {
  const tally = recentTally(rows, JSON.stringify(shape), () => new SwimlaneTally(columns, rows, shape));
  tally.take(countFrom(columns, rows, minScore));
  const lanes = lanesIn(tally, window);
  return {
    laneCount: tally.found.length,
    firstLane: Math.min(window.offset, tally.found.length),
    lanes: lanes.map((lane): Lane => laneOf(tally, lane)),
    columns: shape.columns,
    from: shape.from,
    interval: shape.interval,
    ...cellsOf(tally, lanes, shape.columns),
    unplaced: tally.unplaced,
  };
}

const laneOf = ({ keys, highestOfLane, countOfLane }: SwimlaneTally, lane: number): Lane => ({
  key: keys[lane],
  highest: highestOfLane[lane],
  count: countOfLane[lane],
});

/** The lanes of a window. They were found highest score first: only equal ones are still to be ordered, by key. */
function lanesIn({ found, keys, highestOfLane }: SwimlaneTally, { offset, limit }: Window): number[] {
  const isTie = (i: number) => highestOfLane[found[i]] === highestOfLane[found[i - 1]];
  let start = Math.min(offset, found.length);
  let end = Math.min(offset + limit, found.length);
  const length = end - start;
  while (start > 0 && start < found.length && isTie(start)) start--;
  while (end > 0 && end < found.length && isTie(end)) end++;
  return found
    .slice(start, end)
    .sort((a, b) => highestOfLane[b] - highestOfLane[a] || compareText(keys[a], keys[b]))
    .slice(offset - start, offset - start + length);
}

/** The cells of some lanes, one lane after the other. */
function cellsOf(tally: SwimlaneTally, lanes: readonly number[], columns: number) {
  const highest = new Float64Array(lanes.length * columns);
  const count = new Uint32Array(lanes.length * columns);
  tally.cellsOf(lanes).forEach((start, i) => {
    highest.set(tally.highest.subarray(start, start + columns), i * columns);
    count.set(tally.count.subarray(start, start + columns), i * columns);
  });
  return { highest, count };
}
