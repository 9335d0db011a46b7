import { type KeyboardEvent, useState } from 'react';
import type { SwimlaneCell, SwimlaneGeometry } from '../../../charts/swimlaneGeometry';
import type { SwimlaneGrid } from '../../../domain/swimlane';
import { highestCell } from '../cellText';
import { LANE_HEIGHT, OVERALL_HEIGHT } from '../swimlaneSize';
import { clampCursor, type GridCursor, isDrawing, moveCursor, restAt } from './gridCursor';
import { boxInGrid } from './gridPoint';
import { isEmptySelection, noSelection, rectangleBetween, type Selection } from './gridSelection';
import { OVERALL } from './gridWindow';
import { useCellPointer } from './useCellPointer';
import { usePick } from './usePick';

type GridCursorOptions = {
  grid: SwimlaneGrid;
  geometry: SwimlaneGeometry;
  lanesHeight: number;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  showLane: (lane: number) => void;
  /** The menu of a lane is asked for. */
  onMenu: (lane: number) => void;
};

/** A cell someone looks at, and where the grid's corner lay in the browser's window then. */
type Pointed = { readonly cell: SwimlaneCell; readonly left: number; readonly top: number };

/** The cell and its place in the browser's window; null when the cell is gone, or scrolled out of sight. */
function pointedBox({ cell, left, top }: Pointed, geometry: SwimlaneGeometry, height: number) {
  const box = boxInGrid(geometry, cell);
  const isThere = cell.lane < geometry.lanes && cell.column < geometry.columns;
  const isInSight =
    cell.lane === OVERALL || (box.top > OVERALL_HEIGHT - box.height && box.top < OVERALL_HEIGHT + height);
  return isThere && isInSight ? { cell, box: { ...box, left: left + box.left, top: top + box.top } } : null;
}

const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey;

/** Where keyboard and pointer are in the grid, the rectangle they are drawing, and the handlers that move them. */
export function useGridCursor(options: GridCursorOptions) {
  const { grid, geometry, lanesHeight, selection, onSelect, showLane, onMenu } = options;
  const size = { ...geometry, lanesPerPage: Math.floor(lanesHeight / LANE_HEIGHT) };
  const [moved, setCursor] = useState<GridCursor | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { picked, pick } = usePick(grid, selection, onSelect);
  const cursor = clampCursor(moved ?? restAt(highestCell(grid, 0)), size);

  const point = (cell: SwimlaneCell | null, element: Element) => {
    if (cell === null || cell.column < 0) return setPointed(null);
    const { left, top } = element.getBoundingClientRect();
    setPointed({ cell, left, top });
  };
  const choose = ({ active, anchor }: GridCursor) => {
    setCursor(restAt(active));
    setPointed(null);
    pick(rectangleBetween(anchor, active));
  };
  const leave = () => {
    setPointed(null);
    if (isDrawing(cursor)) setCursor(restAt(cursor.active));
    else if (!isEmptySelection(selection)) onSelect(noSelection);
  };
  const move = (next: GridCursor, element: Element) => {
    setCursor(next);
    showLane(next.active.lane);
    point(next.active, element);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveCursor(cursor, event, size);
    if (next) move(next, event.currentTarget);
    else if (event.key === 'Enter' || event.key === ' ') choose(cursor);
    else if (event.key === 'Escape') leave();
    else if (event.key === 'f' && !hasModifier(event)) onMenu(cursor.active.lane);
    else return;
    event.preventDefault();
  };

  const draw = (next: GridCursor) => {
    setCursor(next);
    setPointed(null);
  };
  const pointer = useCellPointer({ geometry, cursor, onPoint: point, onDraw: draw, onPick: choose });
  return {
    active: cursor.active,
    drawn: isDrawing(cursor) ? rectangleBetween(cursor.anchor, cursor.active) : null,
    picked,
    pointed: pointed && pointedBox(pointed, geometry, lanesHeight),
    handlers: { ...pointer, onKeyDown, onBlur: () => setPointed(null) },
  };
}
