import { expect, it } from 'vitest';
import type { SwimlaneGrid } from '../../../src/domain/swimlane';
import { epochMs, HOUR } from '../../../src/domain/time';
import { cellName, highestCell, recordCount } from '../../../src/features/timeline/cellText';
import { overviewOf } from '../../../src/features/timeline/overview';

const grid: SwimlaneGrid = {
  lanes: [
    { key: 'checkout', highest: 93.7, count: 5 },
    { key: '', highest: 0, count: 1 },
  ],
  columns: 3,
  from: epochMs(new Date(2026, 9, 12, 13).getTime()),
  interval: HOUR,
  highest: Float64Array.of(-1, 93.7, 93.7, 0, -1, -1),
  count: Uint32Array.of(0, 4, 1, 1, 0, 0),
  unplaced: 0,
};

it('says lane, time, score and records of a cell', () => {
  expect(cellName(grid, { lane: 0, column: 1 })).toBe(
    'checkout, 2026-10-12 14:00 – 15:00, highest score 93, 4 records',
  );
  expect(cellName(grid, { lane: 0, column: 2 })).toBe('checkout, 2026-10-12 15:00 – 16:00, highest score 93, 1 record');
});

it('tells a score of 0 from no record, and names a lane without a name', () => {
  expect(cellName(grid, { lane: 1, column: 0 })).toBe('(empty), 2026-10-12 13:00 – 14:00, highest score 0, 1 record');
  expect(cellName(grid, { lane: 1, column: 1 })).toBe('(empty), 2026-10-12 14:00 – 15:00, no records');
});

it('finds the first of the highest cells of a lane', () => {
  expect(highestCell(grid, 0)).toEqual({ lane: 0, column: 1 });
  expect(highestCell(grid, 1)).toEqual({ lane: 1, column: 0 });
});

it('counts as people do', () => {
  expect([0, 1, 2, 12_345].map(recordCount)).toEqual(['no records', '1 record', '2 records', '12,345 records']);
});

it('takes for the overview the highest score of each column over all lanes', () => {
  expect([...(overviewOf(grid).highest as Float64Array)]).toEqual([0, 93.7, 93.7]);
});
