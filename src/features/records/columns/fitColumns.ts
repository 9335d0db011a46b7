import type { ColumnDef } from '@tanstack/react-table';
import type { Anomaly } from '../../../domain/anomaly';
import type { RecordSortKey } from '../../../domain/recordSort';
import { recordColumns, type recordFeatures } from './recordColumns';

type Column = ColumnDef<typeof recordFeatures, Anomaly>;

/** Width in pixels of the column that opens a row. */
export const TOGGLE_WIDTH = 36;

const NARROW = 640;
/** What a narrow table shows by itself, with the share of the room each of these columns gets. */
const narrowShares = new Map<string, number>([
  ['score', 0.18],
  ['time', 0.27],
  ['found', 0.3],
  ['change', 0.25],
]);
const growing = new Set(['time', 'detector', 'found', 'influenced', 'change', 'job']);

export const narrowColumns: ReadonlySet<string> = new Set(narrowShares.keys());

const sizeOf = ({ size = 0 }: Column) => size;
const totalSize = (columns: readonly Column[]) => columns.reduce((sum, column) => sum + sizeOf(column), 0);

/** Whether the table has room for a few columns only. */
export const isNarrow = (width: number): boolean => width < NARROW;

/**
 * These columns, fitted to the width of the table: those that hold long text share what room is left, or what is
 * missing down to their least width; then the table scrolls.
 */
export function fitColumns(width: number, keys: readonly RecordSortKey[]): Column[] {
  const room = width - TOGGLE_WIDTH;
  const shown = keys.flatMap((key) => recordColumns.filter(({ id }) => id === key));
  const widthOf = isNarrow(width) ? narrowWidth(shown, room) : fittedWidth(shown, room);
  return shown.map((column) => ({ ...column, size: Math.floor(widthOf(column)) }));
}

/** The usual columns of a narrow table share the room; another one that was chosen has its own width. */
function narrowWidth(shown: readonly Column[], room: number): (column: Column) => number {
  const shareOf = ({ id = '' }: Column) => narrowShares.get(id) ?? 0;
  const shares = shown.reduce((sum, column) => sum + shareOf(column), 0);
  return (column) => (shareOf(column) === 0 || shares === 0 ? sizeOf(column) : (room * shareOf(column)) / shares);
}

/**
 * Columns take of the room that is left by their size, and give of the room that is missing by how far they can shrink. Where all is
 * given, exactly all, or rounding would take one pixel more.
 */
function fittedWidth(shown: readonly Column[], room: number): (column: Column) => number {
  const flexible = shown.filter(({ id = '' }) => growing.has(id));
  const slack = flexible.reduce((sum, column) => sum + slackOf(column), 0);
  const left = room - totalSize(shown);
  const given = slack === 0 ? 0 : Math.min(1, -left / slack);
  return (column) => {
    if (!growing.has(column.id ?? '')) return sizeOf(column);
    if (left < 0) return sizeOf(column) - slackOf(column) * given;
    return sizeOf(column) + (left * sizeOf(column)) / totalSize(flexible);
  };
}

const slackOf = ({ size = 0, minSize = 0 }: Column) => size - minSize;
