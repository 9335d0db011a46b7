import {
  type Box,
  boxOf,
  cellAt,
  nearestCell,
  type SwimlaneCell,
  type SwimlaneGeometry,
} from '../../../charts/swimlaneGeometry';
import { OVERALL_HEIGHT } from '../swimlaneSize';
import { OVERALL } from './gridWindow';

// The overall lane lies over the others, and does not scroll: points are CSS pixels from its upper left corner.

/** The geometry of the overall lane alone. */
export const overallGeometry = (geometry: SwimlaneGeometry): SwimlaneGeometry => ({
  ...geometry,
  lanes: 1,
  scrollTop: 0,
});

/** The cell at a point of the grid, or the nearest one to a point outside. */
export function nearestInGrid(geometry: SwimlaneGeometry, x: number, y: number): SwimlaneCell {
  if (y >= OVERALL_HEIGHT) return nearestCell(geometry, x, y - OVERALL_HEIGHT);
  return { lane: OVERALL, column: nearestCell(overallGeometry(geometry), x, 0).column };
}

/** The cell at a point of the grid; null where there is none. */
export function cellInGrid(geometry: SwimlaneGeometry, x: number, y: number): SwimlaneCell | null {
  const isOverall = y >= 0 && y < OVERALL_HEIGHT;
  const inside = isOverall ? cellAt(overallGeometry(geometry), x, 0) : cellAt(geometry, x, y - OVERALL_HEIGHT);
  return inside && nearestInGrid(geometry, x, y);
}

/** The box of a cell of the grid. */
export function boxInGrid(geometry: SwimlaneGeometry, cell: SwimlaneCell): Box {
  if (cell.lane === OVERALL) return boxOf(overallGeometry(geometry), { ...cell, lane: 0 }, { ...cell, lane: 0 });
  const box = boxOf(geometry, cell, cell);
  return { ...box, top: box.top + OVERALL_HEIGHT };
}
