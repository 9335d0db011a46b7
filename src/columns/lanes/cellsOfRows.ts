import type { Cells } from '../../domain/swimlane';
import type { RecordColumns } from '../recordColumns';

/** What cells say of the record with the highest score in each, given as a row; -1 = the cell has none. */
export function cellsOfRows({ recordScore, isInterim }: RecordColumns, rows: Int32Array): Omit<Cells, 'count'> {
  const highest = new Float64Array(rows.length);
  const interim = new Uint8Array(rows.length);
  for (let cell = 0; cell < rows.length; cell++) {
    const row = rows[cell];
    highest[cell] = row < 0 ? -1 : recordScore[row];
    interim[cell] = row < 0 ? 0 : isInterim[row];
  }
  return { highest, interim };
}
