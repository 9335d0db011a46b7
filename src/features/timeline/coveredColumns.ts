import type { ColumnSpan } from '../../charts/paintSwimlane';
import { columnRange } from '../../domain/swimlane';
import { type DurationMs, type EpochMs, intersectRanges, type TimeRange } from '../../domain/time';

type Columns = { readonly from: EpochMs; readonly interval: DurationMs; readonly columns: number };

/** The time that all columns cover together. */
export const columnsTime = (grid: Columns): TimeRange => ({
  from: grid.from,
  to: columnRange(grid, grid.columns - 1).to,
});

/** The columns a time covers, even in part; null when it lies outside of them all. */
export function coveredColumns(grid: Columns, at: TimeRange): ColumnSpan | null {
  const shown = intersectRanges(columnsTime(grid), at);
  if (shown === null) return null;
  return [Math.floor((shown.from - grid.from) / grid.interval), Math.ceil((shown.to - grid.from) / grid.interval) - 1];
}
