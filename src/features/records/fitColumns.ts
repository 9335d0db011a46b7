import type { ColumnDef } from '@tanstack/react-table';
import type { Anomaly } from '../../domain/anomaly';
import { recordColumns, type recordFeatures } from './recordColumns';

type Column = ColumnDef<typeof recordFeatures, Anomaly>;

/** Width in pixels of the column that opens a row. */
export const TOGGLE_WIDTH = 36;

const NARROW = 640;
/** What a narrow table shows, with the share of the room each column gets. */
const narrowShares = new Map([
  ['score', 0.18],
  ['time', 0.27],
  ['found', 0.3],
  ['change', 0.25],
]);
const growing = new Set(['time', 'detector', 'found', 'influenced', 'change', 'job']);

const sizeOf = ({ size = 0 }: Column) => size;
const totalSize = (columns: readonly Column[]) => columns.reduce((sum, column) => sum + sizeOf(column), 0);

/** Whether the table has room for a few columns only. */
export const isNarrow = (width: number): boolean => width < NARROW;

/**
 * The columns for a table of this width: those that hold long text share what room is left. A narrow table shows four
 * columns only; else a table that is too narrow for all of them scrolls.
 */
export function fitColumns(width: number): Column[] {
  const room = width - TOGGLE_WIDTH;
  if (isNarrow(width)) {
    const shown = recordColumns.filter(({ id = '' }) => narrowShares.has(id));
    return shown.map((column) => ({ ...column, size: Math.floor(room * (narrowShares.get(column.id ?? '') ?? 0)) }));
  }
  const extra = Math.max(0, room - totalSize(recordColumns));
  const share = extra / totalSize(recordColumns.filter(({ id = '' }) => growing.has(id)));
  return recordColumns.map((column) =>
    growing.has(column.id ?? '') ? { ...column, size: Math.floor(sizeOf(column) * (1 + share)) } : column,
  );
}
