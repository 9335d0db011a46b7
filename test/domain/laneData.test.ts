import { expect, it } from 'vitest';
import { lacksData, laneData } from '../../src/domain/laneData';
import type { DataColumns } from '../../src/domain/swimlane';
import { durationMs, epochMs, HOUR } from '../../src/domain/time';

const job = { kind: 'job' } as const;
const field = { kind: 'field', field: 'a' } as const;

const grid = {
  ...{ columns: 2, from: epochMs(0), interval: HOUR, by: job, thenBy: null },
  lanes: ['a', 'b'].map((key) => ({ key, highest: 1, count: 1, figure: 1 })),
};

const data: DataColumns = {
  ...{ from: grid.from, interval: HOUR, ofAll: Uint8Array.of(1, 1) },
  ofJob: new Map([['a', Uint8Array.of(0, 1)]]),
};

it('tells of a job what is known of it, and of every other lane what is known of all chosen jobs', () => {
  const ofJobs = laneData(grid, data);
  expect([ofJobs.ofPlace(0), ofJobs.ofPlace(1)]).toEqual([Uint8Array.of(0, 1), null]);
  const ofValues = laneData({ ...grid, by: field }, data);
  expect([ofValues.ofPlace(0), ofValues.ofPlace(1)]).toEqual([data.ofAll, data.ofAll]);
});

it('tells of a pair what is known of its job, whichever of the two that is', () => {
  const pairs = ['a/x', 'b/a'].map((key) => ({ key, highest: 1, count: 1, figure: 1 }));
  const first = laneData({ ...grid, thenBy: field, lanes: pairs }, data);
  expect([first.ofPlace(0), first.ofPlace(1)]).toEqual([Uint8Array.of(0, 1), null]);
  const second = laneData({ ...grid, by: field, thenBy: job, lanes: pairs }, data);
  expect([second.ofPlace(0), second.ofPlace(1)]).toEqual([null, Uint8Array.of(0, 1)]);
});

it.each([
  ['nothing', null],
  ['another time', { ...data, from: epochMs(1) }],
  ['other columns', { ...data, interval: durationMs(1) }],
  ['more columns', { ...data, ofAll: new Uint8Array(3), ofJob: new Map([['a', new Uint8Array(3)]]) }],
])('claims nothing when what is known is of %s', (_, known) => {
  for (const by of [job, field]) expect(lacksData(grid, laneData({ ...grid, by }, known))).toBe(false);
});

it('finds out whether there is a time without data', () => {
  expect(lacksData(grid, laneData(grid, data))).toBe(true);
  expect(lacksData(grid, laneData({ ...grid, by: field }, data))).toBe(false);
});
