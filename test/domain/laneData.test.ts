import { expect, it } from 'vitest';
import { lacksData, laneData } from '../../src/domain/laneData';
import type { DataColumns, SwimlaneGrid } from '../../src/domain/swimlane';
import { durationMs, epochMs, HOUR } from '../../src/domain/time';

const grid: SwimlaneGrid = {
  ...{ laneCount: 2, firstLane: 0, columns: 2, from: epochMs(0), interval: HOUR, unplaced: 0 },
  lanes: ['a', 'b'].map((key) => ({ key, highest: 1, count: 1 })),
  highest: new Float64Array(4),
  count: new Uint32Array(4),
};

const data: DataColumns = {
  ...{ from: grid.from, interval: HOUR, ofAll: Uint8Array.of(1, 1) },
  ofJob: new Map([['a', Uint8Array.of(0, 1)]]),
};

const job = { kind: 'job' } as const;
const field = { kind: 'field', field: 'a' } as const;

it('tells of a job what is known of it, and of every other lane what is known of all chosen jobs', () => {
  const ofJobs = laneData(grid, job, data);
  expect([ofJobs.ofPlace(0), ofJobs.ofPlace(1)]).toEqual([Uint8Array.of(0, 1), null]);
  const ofValues = laneData(grid, field, data);
  expect([ofValues.ofPlace(0), ofValues.ofPlace(1)]).toEqual([data.ofAll, data.ofAll]);
});

it.each([
  ['nothing', null],
  ['another time', { ...data, from: epochMs(1) }],
  ['other columns', { ...data, interval: durationMs(1) }],
  ['more columns', { ...data, ofAll: new Uint8Array(3), ofJob: new Map([['a', new Uint8Array(3)]]) }],
])('claims nothing when what is known is of %s', (_, known) => {
  for (const by of [job, field]) expect(lacksData(grid, laneData(grid, by, known))).toBe(false);
});

it('finds out whether there is a time without data', () => {
  expect(lacksData(grid, laneData(grid, job, data))).toBe(true);
  expect(lacksData(grid, laneData(grid, field, data))).toBe(false);
});
