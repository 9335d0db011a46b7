import { useMemo } from 'react';
import type { ColumnSpan } from '../../charts/paintSwimlane';
import type { SwimlaneCell } from '../../charts/swimlaneGeometry';
import type { SwimlaneGrid } from '../../domain/swimlane';
import { holdsCell, holdsLane, type Selection, selectedRectangles } from './gridSelection';

/** What of a grid is selected. `selectedIn` is null while nothing is, and so nothing steps back. */
export function useHighlight(grid: SwimlaneGrid, { lanes, at }: Selection) {
  return useMemo(() => {
    const selected = selectedRectangles(grid, { lanes, at });
    const everyColumn: ColumnSpan = [0, grid.columns - 1];
    const selectedIn = (lane: number) => {
      const rectangle = selected.find((rectangle) => holdsLane(rectangle, lane));
      return rectangle ? (rectangle.columns ?? everyColumn) : null;
    };
    return {
      selected,
      isSelected: (cell: SwimlaneCell) => selected.some((rectangle) => holdsCell(rectangle, cell)),
      selectedIn: selected.length === 0 ? null : selectedIn,
    };
  }, [grid, lanes, at]);
}
