import { oncePer } from './oncePer';
import type { RecordColumns } from './recordColumns';

/** Every row, highest record score first, equal scores in row order; remembered. Nothing is sorted where rows came so. */
export const rowsByScore = oncePer((columns: RecordColumns) => orderByScore(columns));

/** As `rowsByScore`, of any scores. */
export function orderByScore({ length, recordScore }: Pick<RecordColumns, 'length' | 'recordScore'>): Uint32Array {
  const rows = new Uint32Array(length);
  let isOrdered = true;
  for (let row = 0; row < length; row++) {
    rows[row] = row;
    if (row > 0 && recordScore[row] > recordScore[row - 1]) isOrdered = false;
  }
  return isOrdered ? rows : rows.sort((a, b) => recordScore[b] - recordScore[a] || a - b);
}

/** How many of these rows, highest score first, have at least this score. */
export function countFrom({ recordScore }: RecordColumns, rows: Uint32Array, score: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (recordScore[rows[middle]] >= score) low = middle + 1;
    else high = middle;
  }
  return low;
}
