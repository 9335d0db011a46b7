import type { ColumnSpan } from '../../../charts/paintSwimlane';
import type { SwimlaneCell } from '../../../charts/swimlaneGeometry';
import { columnRange, type SwimlaneGrid } from '../../../domain/swimlane';
import type { TimeRange } from '../../../domain/time';
import { coveredColumns } from '../coveredColumns';
import { OVERALL } from './gridWindow';

/**
 * Some neighbouring lanes, null = every lane and the overall one, and some neighbouring columns of them, null = their whole length.
 * First and last included.
 */
export type Rectangle = {
  readonly lanes: readonly [first: number, last: number] | null;
  readonly columns: ColumnSpan | null;
};

/** What the view has selected, as an address holds it: no lanes = all of them, no time = all of it. */
export type Selection = { readonly lanes: readonly string[]; readonly at: TimeRange | null };

export const noSelection: Selection = { lanes: [], at: null };

const ordered = (a: number, b: number) => [Math.min(a, b), Math.max(a, b)] as const;

/** The rectangle between two cells; between two labels it holds whole lanes, in the overall lane every lane. */
export function rectangleBetween(start: SwimlaneCell, end: SwimlaneCell): Rectangle {
  const columns = start.column < 0 ? null : ordered(start.column, end.column);
  return { lanes: start.lane === OVERALL ? null : ordered(start.lane, end.lane), columns };
}

/**
 * What selecting a rectangle asks for. Every lane of several is the same as a time alone, and makes a shorter link. Null
 * while the grid does not hold all of its lanes, and so not their names.
 */
export function selectRectangle(grid: SwimlaneGrid, { lanes: span, columns }: Rectangle): Selection | null {
  const [first, last] = span ?? [0, -1];
  const isEveryLane = span === null || (grid.allLanes > 1 && last - first + 1 === grid.allLanes);
  const isHeld = first >= grid.firstLane && last < grid.firstLane + grid.lanes.length;
  if (!isEveryLane && !isHeld) return null;
  const lanes = isEveryLane ? [] : grid.lanes.slice(first - grid.firstLane, last - grid.firstLane + 1);
  return {
    lanes: lanes.map(({ key }) => key),
    at: columns && { from: columnRange(grid, columns[0]).from, to: columnRange(grid, columns[1]).to },
  };
}

export const isEmptySelection = ({ lanes, at }: Selection): boolean => lanes.length === 0 && at === null;

export function sameSelection(a: Selection, b: Selection): boolean {
  const lanes = new Set(a.lanes);
  return (
    a.at?.from === b.at?.from &&
    a.at?.to === b.at?.to &&
    a.lanes.length === b.lanes.length &&
    b.lanes.every((key) => lanes.has(key))
  );
}

/** The lanes of these keys, as far as the grid holds them, as runs of neighbours. */
function runsOf({ lanes, firstLane }: SwimlaneGrid, keys: readonly string[]): (readonly [number, number])[] {
  const wanted = new Set(keys);
  const runs: [number, number][] = [];
  lanes.forEach(({ key }, place) => {
    if (!wanted.has(key)) return;
    const lane = firstLane + place;
    const run = runs.at(-1);
    if (run && run[1] === lane - 1) run[1] = lane;
    else runs.push([lane, lane]);
  });
  return runs;
}

/** What of a selection lies in the grid, as few rectangles as its lanes allow. */
export function selectedRectangles(grid: SwimlaneGrid, { lanes, at }: Selection): Rectangle[] {
  const columns = at && coveredColumns(grid, at);
  if (isEmptySelection({ lanes, at }) || (at !== null && columns === null)) return [];
  const runs = lanes.length === 0 ? [null] : runsOf(grid, lanes);
  return runs.map((run) => ({ lanes: run, columns }));
}

export const holdsLane = ({ lanes }: Rectangle, lane: number): boolean =>
  lanes === null || (lane >= lanes[0] && lane <= lanes[1]);

/** Whether a cell, or the label of a lane (column -1), lies in a rectangle. */
export function holdsCell(rectangle: Rectangle, { lane, column }: SwimlaneCell): boolean {
  const { columns } = rectangle;
  return holdsLane(rectangle, lane) && (columns === null || (column >= columns[0] && column <= columns[1]));
}
