import type { RecordColumns } from '../recordColumns';
import { orderByNumber } from './orderByNumber';
import { orderTies } from './orderTies';

/**
 * These rows ordered by `primary` (a number a row; NaN = missing, null = no primary key), then as Elasticsearch's
 * RecordsQueryBuilder breaks ties: record score, then as `orderTies`, then row order.
 */
export function sortRows(
  columns: RecordColumns,
  rows: Uint32Array,
  primary: Float64Array | null,
  desc: boolean,
): Uint32Array {
  const byScore = orderByNumber(rows.slice().sort(), columns.recordScore, desc);
  const ordered = orderTies(columns, byScore, desc);
  return primary === null ? ordered : orderByNumber(ordered, primary, desc);
}
