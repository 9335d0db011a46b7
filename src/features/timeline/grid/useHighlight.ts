import { useMemo } from 'react';
import type { ColumnSpan } from '../../../charts/paintSwimlane';
import type { SwimlaneCell } from '../../../charts/swimlaneGeometry';
import type { SwimlaneGrid } from '../../../domain/swimlane';
import { coveredColumns } from '../coveredColumns';
import { holdsCell, holdsLane, type Selection, selectedRectangles } from './gridSelection';

type SelectedIn = ((lane: number) => ColumnSpan | null) | null;

/** What of the lanes, and of the overall lane, is selected; null while nothing is, and so nothing steps back. */
export type Highlight = { readonly selectedIn: SelectedIn; readonly selectedOverall: SelectedIn };

export const noHighlight: Highlight = { selectedIn: null, selectedOverall: null };

/** What of a grid is selected. */
export function useHighlight(grid: SwimlaneGrid, { lanes, at }: Selection) {
  return useMemo(() => {
    const selected = selectedRectangles(grid, { lanes, at });
    const everyColumn: ColumnSpan = [0, grid.columns - 1];
    const overall = at && coveredColumns(grid, at);
    const selectedIn = (lane: number) => {
      const rectangle = selected.find((rectangle) => holdsLane(rectangle, lane));
      return rectangle ? (rectangle.columns ?? everyColumn) : null;
    };
    const highlight: Highlight =
      selected.length === 0 ? noHighlight : { selectedIn, selectedOverall: overall && (() => overall) };
    const isSelected = (cell: SwimlaneCell) => selected.some((rectangle) => holdsCell(rectangle, cell));
    return { selected, highlight, isSelected };
  }, [grid, lanes, at]);
}
