import type { RecordColumns } from './recordColumns';

/** Calls `visit` with the code of every entity of a record: partition, over, by and influencers; repeats included. */
export function visitEntities(columns: RecordColumns, row: number, visit: (code: number) => void): void {
  const { partition, over, by } = columns;
  if (partition[row] >= 0) visit(partition[row]);
  if (over[row] >= 0) visit(over[row]);
  if (by[row] >= 0) visit(by[row]);
  visitInfluencers(columns, row, visit);
}

/** Calls `visit` with the code of every influencer of a record; repeats included. */
export function visitInfluencers({ influencers }: RecordColumns, row: number, visit: (code: number) => void): void {
  const { offsets, values } = influencers;
  for (let slot = offsets[row]; slot < offsets[row + 1]; slot++) visit(values[slot]);
}
