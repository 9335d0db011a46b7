import type { Overview } from '../../domain/swimlane';
import type { MatchedRows } from '../match/MatchedRows';
import type { Question } from '../questions';
import { recallPer } from '../recallPer';

type Shape = Omit<Question<'overview'>, 'filter'>;

const recentHighest = recallPer<MatchedRows, Float64Array>(1);

/** The overview of those of the rows that have at least a score. Rows outside of its columns are left out. */
export function overview(matched: MatchedRows, minScore: number, shape: Shape): Overview {
  const highest = recentHighest(matched, JSON.stringify(shape), () => highestOfColumns(matched, shape));
  const { from, interval } = shape;
  return { from, interval, highest: highest.map((score) => (score >= minScore ? score : -1)) };
}

/** The first row in a column has its highest score, and when every column has one nothing else is left to find. */
function highestOfColumns({ columns: { timestamp, recordScore }, rows }: MatchedRows, shape: Shape): Float64Array {
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
