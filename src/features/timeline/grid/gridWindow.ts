import { laneLabel } from '../../../domain/laneKey';
import type { Cells, Lane, SwimlaneGrid, Window } from '../../../domain/swimlane';

/** Lanes asked for at least, and the step in which the window moves: scrolling asks seldom. */
const LEAST_LANES = 200;
const STEP = 50;
/** Lanes at hand before and after those that are needed. */
const MARGIN = 70;

/** The lanes to ask for when those from `first` up to `end` are needed. */
export function windowOver(first: number, end: number): Window {
  const offset = Math.max(0, Math.floor((first - MARGIN) / STEP) * STEP);
  const needed = Math.ceil((end + MARGIN - offset) / STEP) * STEP;
  return { offset, limit: Math.max(LEAST_LANES, needed) };
}

/** A lane by its number among all; null while the grid does not hold it. */
export const laneOf = ({ lanes, firstLane }: SwimlaneGrid, lane: number): Lane | null =>
  lanes[lane - firstLane] ?? null;

/** The number of the lane above all others, of every matching record. */
export const OVERALL = -1;

/** The name of a lane for people; null while the grid does not hold it. */
export function laneName(grid: SwimlaneGrid, lane: number): string | null {
  if (lane === OVERALL) return 'Overall';
  const held = laneOf(grid, lane);
  return held && laneLabel(held.key, grid.thenBy);
}

/** The cells of a lane; null while the grid does not hold it. */
export function cellsOf(grid: SwimlaneGrid, lane: number): Cells | null {
  if (lane === OVERALL) return grid.overall;
  if (laneOf(grid, lane) === null) return null;
  const start = (lane - grid.firstLane) * grid.columns;
  const end = start + grid.columns;
  const { highest, count, interim } = grid;
  return {
    highest: highest.subarray(start, end),
    count: count.subarray(start, end),
    interim: interim.subarray(start, end),
  };
}
