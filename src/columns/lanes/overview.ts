import type { Overview } from '../../domain/swimlane';
import type { Question } from '../questions';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';

type Shape = Omit<Question<'overview'>, 'filter'>;

const recentHighest = recallPer<Uint32Array, Float64Array>(1);

/** The overview of those of the rows (highest score first) that have at least a score. Rows outside of its columns are left out. */
export function overview(columns: RecordColumns, rows: Uint32Array, minScore: number, shape: Shape): Overview {
  const highest = recentHighest(rows, JSON.stringify(shape), () => highestOfColumns(columns, rows, shape));
  const { from, interval } = shape;
  return { from, interval, highest: highest.map((score) => (score >= minScore ? score : -1)) };
}

/** The first row in a column has its highest score, and when every column has one nothing else is left to find. */
function highestOfColumns({ timestamp, recordScore }: RecordColumns, rows: Uint32Array, shape: Shape): Float64Array {
  const { from, columns, interval } = shape;
  const highest = new Float64Array(columns).fill(-1);
  let empty = columns;
  for (let i = 0; i < rows.length && empty > 0; i++) {
    const column = Math.floor((timestamp[rows[i]] - from) / interval);
    if (column < 0 || column >= columns || highest[column] >= 0) continue;
    highest[column] = recordScore[rows[i]];
    empty--;
  }
  return highest;
}
