import { expect, it } from 'vitest';
import type { LaneData } from '../../../src/domain/laneData';
import type { SwimlaneGrid } from '../../../src/domain/swimlane';
import { epochMs, HOUR } from '../../../src/domain/time';
import { cellName, columnTimes, highestCell, recordCount } from '../../../src/features/timeline/cellText';

const grid: SwimlaneGrid = {
  ...{ by: { kind: 'job' as const }, thenBy: null, order: 'highest' as const },
  laneCount: 5,
  allLanes: 5,
  firstLane: 2,
  lanes: [
    { key: 'checkout', highest: 93.7, count: 5, figure: 93.7 },
    { key: '', highest: 0, count: 1, figure: 0 },
  ],
  columns: 3,
  from: epochMs(new Date(2026, 9, 12, 13).getTime()),
  interval: HOUR,
  highest: Float64Array.of(-1, 93.7, 93.7, 0, -1, -1),
  count: Uint32Array.of(0, 4, 1, 1, 0, 0),
  interim: new Uint8Array(6),
  overall: {
    figure: 93.7,
    highest: Float64Array.of(12, 93.7, 93.7),
    count: Uint32Array.of(3, 4, 1),
    interim: new Uint8Array(3),
  },
  unplaced: 0,
};

const unknown: LaneData = { ofPlace: () => null, ofAll: null };

const nameOf = (lane: number, column: number, when = unknown) =>
  cellName(grid, when, { lane, column }, columnTimes(grid));

it('says lane, time, score and records of a cell', () => {
  expect(nameOf(2, 1)).toBe('checkout, 2026-10-12 14:00 – 15:00, highest score 93, 4 records');
  expect(nameOf(2, 2)).toBe('checkout, 2026-10-12 15:00 – 16:00, highest score 93, 1 record');
});

it('tells a score of 0 from no record, and names a lane without a name', () => {
  expect(nameOf(3, 0)).toBe('(empty), 2026-10-12 13:00 – 14:00, highest score 0, 1 record');
  expect(nameOf(3, 1)).toBe('(empty), 2026-10-12 14:00 – 15:00, no records');
});

it('tells no record from no data, where the lane is known to have had none', () => {
  const when: LaneData = { ofPlace: (place) => (place === 1 ? Uint8Array.of(0, 0, 1) : null), ofAll: null };
  expect(nameOf(3, 1, when)).toBe('(empty), 2026-10-12 14:00 – 15:00, no data');
  expect(nameOf(3, 2, when)).toBe('(empty), 2026-10-12 15:00 – 16:00, no records');
  // A record that tells of missing events.
  expect(nameOf(3, 0, when)).toBe('(empty), 2026-10-12 13:00 – 14:00, highest score 0, 1 record');
  expect(nameOf(2, 0, when)).toBe('checkout, 2026-10-12 13:00 – 14:00, no records');
});

it('says of a lane that the grid does not hold that it is on its way', () => {
  expect(nameOf(4, 0)).toBe('Lane 5, 2026-10-12 13:00 – 14:00, loading');
  expect(nameOf(1, 2)).toBe('Lane 2, 2026-10-12 15:00 – 16:00, loading');
  expect(highestCell(grid, 4)).toEqual({ lane: 4, column: 0 });
});

it('finds the first of the highest cells of a lane', () => {
  expect(highestCell(grid, 2)).toEqual({ lane: 2, column: 1 });
  expect(highestCell(grid, 3)).toEqual({ lane: 3, column: 0 });
});

it('counts as people do', () => {
  expect([0, 1, 2, 12_345].map(recordCount)).toEqual(['no records', '1 record', '2 records', '12,345 records']);
});

it('speaks of the overall lane as of any other', () => {
  expect(nameOf(-1, 0)).toBe('Overall, 2026-10-12 13:00 – 14:00, highest score 12, 3 records');
  expect(highestCell(grid, -1)).toEqual({ lane: -1, column: 1 });
});
