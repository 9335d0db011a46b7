import type { SwimlaneCell } from '../../charts/swimlaneGeometry';
import type { Lane, SwimlaneGrid, Window } from '../../domain/swimlane';

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

/** Where a cell of a lane that the grid holds lies in its `highest` and `count`. */
export const cellIndex = ({ firstLane, columns }: SwimlaneGrid, { lane, column }: SwimlaneCell): number =>
  (lane - firstLane) * columns + column;
