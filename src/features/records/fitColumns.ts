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
 * The columns for a table of this width: those that hold long text share what room is left, or what is missing down to
 * their least width; then the table scrolls. A narrow table shows four columns only.
 */
export function fitColumns(width: number): Column[] {
  const room = width - TOGGLE_WIDTH;
  if (isNarrow(width)) {
    const shown = recordColumns.filter(({ id = '' }) => narrowShares.has(id));
    return shown.map((column) => ({ ...column, size: Math.floor(room * (narrowShares.get(column.id ?? '') ?? 0)) }));
  }
  const left = room - totalSize(recordColumns);
  return recordColumns.map((column) => ({
    ...column,
    size: Math.floor(sizeOf(column) + changeOf(column, left)),
  }));
}

const flexible = recordColumns.filter(({ id = '' }) => growing.has(id));
const slackOf = ({ size = 0, minSize = 0 }: Column) => size - minSize;
const totalSlack = flexible.reduce((sum, column) => sum + slackOf(column), 0);

/**
 * By how many pixels a column grows or shrinks: it takes of the room that is left by its size, and gives of the room that is missing by
 * how far it can shrink. Where all is given, exactly all, or rounding would take one pixel more.
 */
function changeOf(column: Column, left: number): number {
  if (!growing.has(column.id ?? '')) return 0;
  if (left >= 0) return (left * sizeOf(column)) / totalSize(flexible);
  return -slackOf(column) * Math.min(1, -left / totalSlack);
}
