import { useMemo } from 'react';
import type { SwimlaneCell } from '../../charts/swimlaneGeometry';
import type { SwimlaneGrid } from '../../domain/swimlane';
import { holdsCell, type Selection, selectedRectangles } from './gridSelection';

/** What of a grid is selected, and what therefore steps back. `isDimmed` is null while nothing steps back. */
export function useHighlight(grid: SwimlaneGrid, { lanes, at }: Selection) {
  return useMemo(() => {
    const selected = selectedRectangles(grid, { lanes, at });
    const isSelected = (cell: SwimlaneCell) => selected.some((rectangle) => holdsCell(rectangle, cell));
    const holdsLane = (lane: number) => selected.some(({ lanes: [first, last] }) => lane >= first && lane <= last);
    return {
      selected,
      isSelected,
      isDimmed: selected.length === 0 ? null : (cell: SwimlaneCell) => !isSelected(cell),
      isLaneDimmed: (lane: number) => selected.length > 0 && !holdsLane(lane),
    };
  }, [grid, lanes, at]);
}
