import type { SwimlaneCell } from '../../../charts/swimlaneGeometry';
import { OVERALL } from './gridWindow';

/** Where the keyboard is in the grid: the active cell, and where an extended rectangle began (else the same cell). */
export type GridCursor = { readonly active: SwimlaneCell; readonly anchor: SwimlaneCell };

export type GridSize = { readonly lanes: number; readonly columns: number; readonly lanesPerPage: number };

type Step = (cell: SwimlaneCell, size: GridSize) => SwimlaneCell;

const steps = new Map<string, Step>([
  ['ArrowLeft', (cell) => ({ ...cell, column: cell.column - 1 })],
  ['ArrowRight', (cell) => ({ ...cell, column: cell.column + 1 })],
  ['ArrowUp', (cell) => ({ ...cell, lane: cell.lane - 1 })],
  ['ArrowDown', (cell) => ({ ...cell, lane: cell.lane + 1 })],
  ['PageUp', (cell, { lanesPerPage }) => ({ ...cell, lane: cell.lane - lanesPerPage })],
  ['PageDown', (cell, { lanesPerPage }) => ({ ...cell, lane: cell.lane + lanesPerPage })],
  ['Home', (cell) => ({ ...cell, column: 0 })],
  ['End', (cell, { columns }) => ({ ...cell, column: columns - 1 })],
  ['Control+Home', () => ({ lane: OVERALL, column: 0 })],
  ['Control+End', (_cell, { lanes, columns }) => ({ lane: lanes - 1, column: columns - 1 })],
]);

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The cell itself where the grid has it, else the nearest one. */
function clampCell({ lane, column }: SwimlaneCell, { lanes, columns }: GridSize): SwimlaneCell {
  return { lane: clamp(lane, OVERALL, lanes - 1), column: clamp(column, -1, columns - 1) };
}

export const restAt = (cell: SwimlaneCell): GridCursor => ({ active: cell, anchor: cell });

/**
 * The cursor of a rectangle drawn from its anchor to a cell. One that began on a label stays on labels: it takes whole lanes. One that
 * began in the overall lane stays there: it takes a time.
 */
export function drawTo({ anchor }: GridCursor, { lane, column }: SwimlaneCell): GridCursor {
  const active = {
    lane: anchor.lane === OVERALL ? OVERALL : Math.max(lane, 0),
    column: anchor.column < 0 ? -1 : Math.max(column, 0),
  };
  return { anchor, active };
}

export const isDrawing = ({ active, anchor }: GridCursor): boolean =>
  active.lane !== anchor.lane || active.column !== anchor.column;

export const clampCursor = ({ active, anchor }: GridCursor, size: GridSize): GridCursor => ({
  active: clampCell(active, size),
  anchor: clampCell(anchor, size),
});

type Key = Readonly<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean> & { key: string }>;

/** Where a key moves the cursor; with Shift it draws a rectangle from where it was. Null for a key that does not move. */
export function moveCursor(cursor: GridCursor, pressed: Key, size: GridSize): GridCursor | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed;
  const step = (ctrlKey && steps.get(`Control+${key}`)) || steps.get(key);
  if (step === undefined || altKey || metaKey) return null;
  const cell = clampCell(step(cursor.active, size), size);
  return shiftKey ? drawTo(cursor, cell) : restAt(cell);
}
