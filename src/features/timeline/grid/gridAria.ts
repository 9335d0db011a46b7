import type { SwimlaneCell } from '../../../charts/swimlaneGeometry';
import { OVERALL } from './gridWindow';

/** The id of a cell's element, or of a lane's label (column -1). */
export const cellId = (gridId: string, { lane, column }: SwimlaneCell) => `${gridId}-${lane}-${column}`;

/** The attributes of the ARIA grid pattern. The focus stays on the grid, which names the cell that is active. */
export const gridAttributes = (id: string, size: { lanes: number; columns: number }, active: SwimlaneCell) => ({
  role: 'grid',
  tabIndex: 0,
  'aria-label': 'Swimlane',
  'aria-multiselectable': true,
  'aria-rowcount': size.lanes + 1,
  'aria-colcount': size.columns + 1,
  'aria-activedescendant': cellId(id, active),
});

/** The overall lane is the first row. */
export const rowAttributes = (lane: number) => ({ role: 'row', 'aria-rowindex': lane - OVERALL + 1 });

/** The attributes of a cell, or of the label of a lane (column -1). */
export const cellAttributes = (gridId: string, cell: SwimlaneCell, name: string, isSelected: boolean) => ({
  id: cellId(gridId, cell),
  role: cell.column < 0 ? 'rowheader' : 'gridcell',
  'aria-label': name,
  'aria-colindex': cell.column + 2,
  'aria-selected': isSelected,
});

/** The cell an element made with these attributes stands for; null for any other element. */
export function cellOfElement(element: Element): SwimlaneCell | null {
  const cell = element.closest('[role=gridcell], [role=rowheader]');
  const row = cell?.closest('[role=row]');
  if (!cell || !row) return null;
  return {
    lane: Number(row.getAttribute('aria-rowindex')) - 1 + OVERALL,
    column: Number(cell.getAttribute('aria-colindex')) - 2,
  };
}
