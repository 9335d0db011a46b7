import type { SwimlaneCell } from '../../charts/swimlaneGeometry';
import { valueLabel } from '../../domain/entity';
import { formatCount, formatScore } from '../../domain/number';
import { columnRange, type SwimlaneGrid } from '../../domain/swimlane';
import { formatRange } from '../../domain/time';

export const recordCount = (count: number): string => {
  if (count === 0) return 'no records';
  return count === 1 ? '1 record' : `${formatCount(count)} records`;
};

/** What a cell holds; `highest` is null where there is no record. */
export function cellContent(grid: SwimlaneGrid, { lane, column }: SwimlaneCell) {
  const cell = lane * grid.columns + column;
  return {
    lane: valueLabel(grid.lanes[lane].key),
    time: formatRange(columnRange(grid, column)),
    highest: grid.highest[cell] < 0 ? null : grid.highest[cell],
    count: grid.count[cell],
  };
}

/** A cell in words: "checkout, 2026-10-12 14:00 – 15:00, highest score 93, 4 records". */
export function cellName(grid: SwimlaneGrid, cell: SwimlaneCell): string {
  const { lane, time, highest, count } = cellContent(grid, cell);
  const score = highest === null ? [] : [`highest score ${formatScore(highest)}`];
  return [lane, time, ...score, recordCount(count)].join(', ');
}

/** The cell with the highest score of a lane, the earliest of several. */
export function highestCell(grid: SwimlaneGrid, lane: number): SwimlaneCell {
  const scores = grid.highest.subarray(lane * grid.columns, (lane + 1) * grid.columns);
  return { lane, column: scores.indexOf(Math.max(...scores)) };
}
