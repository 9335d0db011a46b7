import type { SwimlaneCell } from '../../charts/swimlaneGeometry';
import { valueLabel } from '../../domain/entity';
import type { LaneData } from '../../domain/laneData';
import { formatCount, formatScore } from '../../domain/number';
import { columnRange, type SwimlaneGrid } from '../../domain/swimlane';
import { formatRange } from '../../domain/time';
import { cellIndex, laneOf } from './gridWindow';

export const recordCount = (count: number): string => {
  if (count === 0) return 'no records';
  return count === 1 ? '1 record' : `${formatCount(count)} records`;
};

/** Where there was no data there can be no record either, but for one that tells of just that. */
const recordsText = (count: number, hasData: number | undefined): string =>
  count === 0 && hasData === 0 ? 'no data' : recordCount(count);

/** The time of each column in words. */
export const columnTimes = (grid: Pick<SwimlaneGrid, 'from' | 'interval' | 'columns'>): readonly string[] =>
  Array.from({ length: grid.columns }, (_, column) => formatRange(columnRange(grid, column)));

/** What a cell holds; `highest` is null where there is no record. Null while the grid does not hold the cell's lane. */
export function cellContent(grid: SwimlaneGrid, when: LaneData, cell: SwimlaneCell) {
  const lane = laneOf(grid, cell.lane);
  if (lane === null) return null;
  const index = cellIndex(grid, cell);
  const highest = grid.highest[index] < 0 ? null : grid.highest[index];
  return {
    lane: valueLabel(lane.key),
    highest,
    records: recordsText(grid.count[index], when.ofPlace(cell.lane - grid.firstLane)?.[cell.column]),
  };
}

/** A cell in words: "checkout, 2026-10-12 14:00 – 15:00, highest score 93, 4 records". */
export function cellName(grid: SwimlaneGrid, when: LaneData, cell: SwimlaneCell, times: readonly string[]): string {
  const content = cellContent(grid, when, cell);
  if (content === null) return `Lane ${formatCount(cell.lane + 1)}, ${times[cell.column]}, loading`;
  const { lane, highest, records } = content;
  const score = highest === null ? '' : `, highest score ${formatScore(highest)}`;
  return `${lane}, ${times[cell.column]}${score}, ${records}`;
}

/** The cell with the highest score of a lane, the earliest of several; the first of a lane that the grid does not hold. */
export function highestCell(grid: SwimlaneGrid, lane: number): SwimlaneCell {
  if (laneOf(grid, lane) === null) return { lane, column: 0 };
  const start = cellIndex(grid, { lane, column: 0 });
  const scores = grid.highest.subarray(start, start + grid.columns);
  return { lane, column: scores.indexOf(Math.max(...scores)) };
}
