import type { RecordSortKey } from '../../../domain/recordSort';
import type { RecordsTableModel } from '../useRecordsTable';
import { TOGGLE_WIDTH } from './fitColumns';

/** A column as a row shows it; `pin` is where it stays when the table is scrolled to the side, null where it does not. */
export type ShownColumn = { readonly key: RecordSortKey; readonly pin: string | null };

const pinOf = (key: string) => `--pin-${key}`;

/** The columns in their order, pinned ones first. These name a CSS variable, so that a width that changes draws no row anew. */
export const shownColumns = (keys: readonly RecordSortKey[], pinned: readonly RecordSortKey[]): ShownColumn[] =>
  keys.map((key) => ({ key, pin: pinned.includes(key) ? `var(${pinOf(key)})` : null }));

/** The variables that pinned columns name: how far each is from the edge. */
export const pinPlaces = (table: RecordsTableModel, columns: readonly ShownColumn[]): Record<string, string> =>
  Object.fromEntries(
    columns
      .filter(({ pin }) => pin !== null)
      .map(({ key }) => [pinOf(key), `${TOGGLE_WIDTH + (table.getColumn(key)?.getStart() ?? 0)}px`]),
  );
