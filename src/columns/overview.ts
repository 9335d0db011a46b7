import type { Overview } from '../domain/swimlane';
import type { Question } from './questions';
import type { RecordColumns } from './recordColumns';

type Shape = Omit<Question<'overview'>, 'filter'>;

/** The overview of these rows. Rows outside of its columns are left out. */
export function overview({ timestamp, recordScore }: RecordColumns, rows: Uint32Array, shape: Shape): Overview {
  const { from, columns, interval } = shape;
  const highest = new Float64Array(columns).fill(-1);
  for (let i = 0; i < rows.length; i++) {
    const column = Math.floor((timestamp[rows[i]] - from) / interval);
    if (column >= 0 && column < columns) highest[column] = Math.max(highest[column], recordScore[rows[i]]);
  }
  return { from, interval, highest };
}
