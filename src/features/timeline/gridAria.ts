import type { SwimlaneCell } from '../../charts/swimlaneGeometry';
import { valueLabel } from '../../domain/entity';
import type { SwimlaneGrid } from '../../domain/swimlane';
import { cellName } from './cellText';

const cellId = (gridId: string, { lane, column }: SwimlaneCell) => `${gridId}-${lane}-${column}`;

/** The attributes of the ARIA grid pattern. The focus stays on the grid, which names the cell that is active. */
export const gridAttributes = (id: string, grid: SwimlaneGrid, active: SwimlaneCell) => ({
  role: 'grid',
  tabIndex: 0,
  'aria-label': 'Swimlane',
  'aria-multiselectable': true,
  'aria-rowcount': grid.lanes.length,
  'aria-colcount': grid.columns + 1,
  'aria-activedescendant': cellId(id, active),
});

export const rowAttributes = (lane: number) => ({ role: 'row', 'aria-rowindex': lane + 1 });

/** The attributes of a cell, or of the label of a lane (column -1). */
export function cellAttributes(id: string, grid: SwimlaneGrid, cell: SwimlaneCell, isSelected: boolean) {
  const isLabel = cell.column < 0;
  return {
    id: cellId(id, cell),
    role: isLabel ? 'rowheader' : 'gridcell',
    'aria-label': isLabel ? valueLabel(grid.lanes[cell.lane].key) : cellName(grid, cell),
    'aria-colindex': cell.column + 2,
    'aria-selected': isSelected,
  };
}

/** The cell an element made with these attributes stands for; null for any other element. */
export function cellOfElement(element: Element): SwimlaneCell | null {
  const cell = element.closest('[role=gridcell], [role=rowheader]');
  const row = cell?.closest('[role=row]');
  if (!cell || !row) return null;
  return {
    lane: Number(row.getAttribute('aria-rowindex')) - 1,
    column: Number(cell.getAttribute('aria-colindex')) - 2,
  };
}
