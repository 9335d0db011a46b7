import type { SwimlaneCell } from '../../charts/swimlaneGeometry';
import type { LaneData } from '../../domain/laneData';
import { formatCount, formatScore } from '../../domain/number';
import { columnRange, type SwimlaneGrid } from '../../domain/swimlane';
import { formatRange } from '../../domain/time';
import { cellsOf, laneName, OVERALL } from './grid/gridWindow';

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
export function cellContent(grid: SwimlaneGrid, when: LaneData, { lane, column }: SwimlaneCell) {
  const [name, cells] = [laneName(grid, lane), cellsOf(grid, lane)];
  if (name === null || cells === null) return null;
  const data = lane === OVERALL ? when.ofAll : when.ofPlace(lane - grid.firstLane);
  return {
    lane: name,
    highest: cells.highest[column] < 0 ? null : cells.highest[column],
    count: cells.count[column],
    records: recordsText(cells.count[column], data?.[column]),
    isInterim: cells.interim[column] !== 0,
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
  const scores = cellsOf(grid, lane)?.highest;
  return { lane, column: scores ? scores.indexOf(Math.max(...scores)) : 0 };
}
