import { type RecordSortKey, recordSortKeys } from '../../../domain/recordSort';
import { type Preferences, setPreferences, usePreference } from '../../../view/preferences';
import { isNarrow, narrowColumns } from './fitColumns';
import { recordColumns } from './recordColumns';

export type ColumnLayout = Preferences['recordColumns'];

/** Whether each column is shown. */
export type ColumnVisibility = Readonly<Record<RecordSortKey, boolean>>;

/** Shown only to those who choose them. */
const rarelyNeeded: ReadonlySet<RecordSortKey> = new Set(['probability', 'interim']);

/**
 * Which columns a table of this width shows: those that were chosen and not those that were hidden; of the others a few where there is
 * little room, and else all in which there is something (`filled`) and that are not rarely needed.
 */
export function columnVisibility(
  chosen: ColumnLayout['visibility'],
  filled: readonly RecordSortKey[],
  width: number,
): ColumnVisibility {
  const isUsual = (key: RecordSortKey) => (isNarrow(width) ? narrowColumns.has(key) : !rarelyNeeded.has(key));
  const shows = (key: RecordSortKey) => chosen[key] ?? (isUsual(key) && filled.includes(key));
  return Object.fromEntries(recordSortKeys.map((key) => [key, shows(key)])) as ColumnVisibility;
}

/** All columns in their order, pinned ones first. */
export function orderedColumns({ order, pinned }: Pick<ColumnLayout, 'order' | 'pinned'>): RecordSortKey[] {
  const all = new Set([...order, ...recordColumns.map(({ id }) => id as RecordSortKey)]);
  const isPinned = new Set(pinned);
  return [...all].sort((a, b) => Number(isPinned.has(b)) - Number(isPinned.has(a)));
}

/** How a person wants the columns, remembered by the browser, and how to change a part of it. */
export function useColumnLayout(): readonly [ColumnLayout, (change: Partial<ColumnLayout>) => void] {
  return [usePreference('recordColumns'), changeLayout];
}

const changeLayout = (change: Partial<ColumnLayout>) =>
  setPreferences(({ recordColumns }) => ({ recordColumns: { ...recordColumns, ...change } }));
