import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swimlaneGrid } from '../../src/columns/swimlaneGrid';
import type { Anomaly } from '../../src/domain/anomaly';
import { durationMs, epochMs, HOUR } from '../../src/domain/time';
import { allRows, anomalies, hours, listOf, recordColumnsOf } from '../support/randomColumns';
import { byBytes, lanesOf, viewBys } from './plainRecords';

const shapes = fc.record({
  by: viewBys,
  from: hours,
  columns: fc.integer({ min: 1, max: 12 }),
  interval: fc.constantFrom(HOUR, durationMs(3 * HOUR), durationMs(HOUR / 2)),
});

const highestOf = (records: readonly Anomaly[]) => Math.max(-1, ...records.map(({ recordScore }) => recordScore));

describe('swimlaneGrid', () => {
  it('places every record as a plain scan does', () => {
    fc.assert(
      fc.property(listOf(anomalies, 40), shapes, (all, shape) => {
        const grid = swimlaneGrid(recordColumnsOf(all), allRows(all.length), shape);
        const columnOf = ({ timestamp }: Anomaly) => Math.floor((timestamp - shape.from) / shape.interval);
        const inside = all.filter((record) => columnOf(record) >= 0 && columnOf(record) < shape.columns);
        const inLane = (key: string) => inside.filter((record) => lanesOf(all, record, shape.by).includes(key));
        const keys = [...new Set(inside.flatMap((record) => lanesOf(all, record, shape.by)))];

        const lanes = keys
          .map((key) => ({ key, highest: highestOf(inLane(key)), count: inLane(key).length }))
          .sort((a, b) => b.highest - a.highest || byBytes(a.key, b.key));
        expect(grid.lanes).toEqual(lanes);
        expect(grid.unplaced).toBe(inside.filter((record) => lanesOf(all, record, shape.by).length === 0).length);

        const cells = lanes.flatMap(({ key }) =>
          Array.from({ length: shape.columns }, (_, column) => inLane(key).filter((r) => columnOf(r) === column)),
        );
        expect([...grid.highest]).toEqual(cells.map(highestOf));
        expect([...grid.count]).toEqual(cells.map((records) => records.length));
      }),
      { numRuns: 100 },
    );
  });

  const [template] = fc.sample(anomalies, { numRuns: 1, seed: 5 });
  const shape = { by: { kind: 'detector' } as const, from: epochMs(0), columns: 1, interval: durationMs(1e15) };
  const lanesFor = (detectors: [jobId: string, index: number, description: string][]) => {
    const records = detectors.map(([jobId, index, description]) => ({
      ...template,
      detector: { ...template.detector, jobId, index, description },
    }));
    return swimlaneGrid(recordColumnsOf(records), allRows(records.length), shape).lanes.map(({ key }) => key);
  };

  it('names a detector by its description, with its job where two jobs share it, with its index within a job', () => {
    expect(
      lanesFor([
        ['a', 0, 'mean'],
        ['b', 0, 'sum'],
      ]),
    ).toEqual(['mean', 'sum']);
    expect(
      lanesFor([
        ['a', 0, 'mean'],
        ['b', 0, 'mean'],
      ]),
    ).toEqual(['mean (a)', 'mean (b)']);
    expect(
      lanesFor([
        ['a', 0, 'mean'],
        ['a', 1, 'mean'],
      ]),
    ).toEqual(['mean (a, 0)', 'mean (a, 1)']);
  });

  it('keeps the records of one detector in one lane', () => {
    expect(
      lanesFor([
        ['a', 0, 'mean'],
        ['a', 0, 'mean by x'],
      ]),
    ).toEqual(['mean']);
  });
});
