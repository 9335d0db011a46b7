import type { RecordSort } from '../domain/recordSort';
import { primaryOf } from './primaryOf';
import type { RecordColumns } from './recordColumns';
import { sortRows } from './sortRecords';

/** Every row of the columns in this order, ties broken as `sortRows` breaks them. */
export function sortedOrder(columns: RecordColumns, { key, desc }: RecordSort): Uint32Array {
  const all = Uint32Array.from({ length: columns.length }, (_, row) => row);
  return sortRows(columns, all, primaryOf(columns, key), desc);
}
