import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swimlaneGrid } from '../../../src/columns/lanes/swimlaneGrid';
import { matchedRows } from '../../../src/columns/match/rowSets';
import type { Question } from '../../../src/columns/questions';
import type { RecordColumns } from '../../../src/columns/recordColumns';
import type { Anomaly } from '../../../src/domain/anomaly';
import type { RecordFilter } from '../../../src/domain/recordFilter';
import { type Cells, type LaneOrder, laneOrders, type Window } from '../../../src/domain/swimlane';
import { durationMs, epochMs, HOUR, type TimeRange } from '../../../src/domain/time';
import { anomalies, hours, listOf, recordColumnsOf } from '../../support/randomColumns';
import { byBytes, laneSplits, lanesOf } from '../plainRecords';

const shapes = laneSplits.chain((split) =>
  fc.record({
    by: fc.constant(split.by),
    thenBy: fc.constant(split.thenBy),
    from: hours,
    columns: fc.integer({ min: 1, max: 12 }),
    interval: fc.constantFrom(HOUR, durationMs(3 * HOUR), durationMs(HOUR / 2)),
  }),
);

type Shape = Omit<Question<'swimlane'>, 'filter' | 'lanes' | 'order' | 'search'>;
type Listed = { order: LaneOrder; search: string; lanes: Window };

const [template] = fc.sample(anomalies, { numRuns: 1, seed: 5 });

const highestOf = (records: readonly Anomaly[]) => Math.max(-1, ...records.map(({ recordScore }) => recordScore));

const always: TimeRange = { from: epochMs(0), to: epochMs(4_000_000_000_000) };
const filterOf = (range: TimeRange): RecordFilter => ({
  ...{ jobs: [], minScore: 0, bands: null, hideInterim: false, entities: [], text: '', selection: null },
  range,
});
const gridOf = (columns: RecordColumns, range: TimeRange, minScore: number, question: Shape & Listed) =>
  swimlaneGrid(matchedRows(columns, filterOf(range)), minScore, question);

/** What the cells of these records say. */
const cellsOf = (cells: readonly Anomaly[][]) => ({
  highest: cells.map(highestOf),
  count: cells.map(({ length }) => length),
  interim: cells.map((records) => {
    const top = records.find(({ recordScore }) => recordScore === highestOf(records));
    return top?.isInterim ? 1 : 0;
  }),
});

function figureOf(records: readonly Anomaly[], order: LaneOrder): number {
  if (records.length === 0) return -1;
  const millionths = records.map(({ recordScore }) => Math.round(recordScore * 1e6));
  if (order === 'total') return millionths.reduce((a, b) => a + b, 0) / 1e6;
  if (order === 'count') return records.length;
  return order === 'latest' ? Math.max(...records.map(({ timestamp }) => timestamp)) : highestOf(records);
}

const shownValue = (value: string) => (value === '' ? '(empty)' : value);

function labelOf(key: string, { thenBy }: Shape): string {
  const plain = (text: string) => shownValue(text.replaceAll('%2F', '/').replaceAll('%25', '%'));
  return thenBy === null ? shownValue(key) : key.split('/').map(plain).join(' › ');
}

/** The same grid by looking at every record for every cell. */
function plainGrid(
  all: readonly Anomaly[],
  range: TimeRange,
  minScore: number,
  shape: Shape,
  { order, search }: Pick<Listed, 'order' | 'search'> = { order: 'highest', search: '' },
) {
  const columnOf = ({ timestamp }: Anomaly) => Math.floor((timestamp - shape.from) / shape.interval);
  const isInside = (record: Anomaly) =>
    record.timestamp >= range.from &&
    record.timestamp < range.to &&
    columnOf(record) >= 0 &&
    columnOf(record) < shape.columns;
  const inside = all.filter((record) => isInside(record) && record.recordScore >= minScore);
  const inLane = (key: string) => inside.filter((record) => lanesOf(all, record, shape).includes(key));
  const keys = [...new Set(inside.flatMap((record) => lanesOf(all, record, shape)))];
  const lanes = keys
    .filter((key) => labelOf(key, shape).toLowerCase().includes(search.toLowerCase()))
    .map((key) => {
      const [own, highest] = [inLane(key), highestOf(inLane(key))];
      return { key, highest, count: own.length, figure: figureOf(own, order) };
    })
    .sort((a, b) => (order === 'name' ? 0 : b.figure - a.figure) || byBytes(a.key, b.key));
  const inColumns = (records: readonly Anomaly[]) =>
    Array.from({ length: shape.columns }, (_, column) => records.filter((record) => columnOf(record) === column));
  const cells = lanes.map(({ key }) => inColumns(inLane(key)));
  const overall = { figure: figureOf(inside, order), cells: inColumns(inside) };
  return {
    lanes,
    allLanes: keys.length,
    overall,
    cells,
    unplaced: inside.filter((record) => lanesOf(all, record, shape).length === 0).length,
  };
}

const listed = ({ highest, count, interim }: Cells) => ({
  ...{ highest: [...highest], count: [...count], interim: [...interim] },
});

const windows = fc.record({ offset: fc.nat(4), limit: fc.integer({ min: 0, max: 20 }) });
/** A record is at a full hour past a quarter of one: these cut columns, lie within one, are empty or turned round. */
const cutRanges = fc
  .tuple(hours, fc.integer({ min: -1, max: 9 }), fc.constantFrom(0, 1, HOUR / 2))
  .map(([from, length, cut]) => ({ from: epochMs(from + cut), to: epochMs(from + length * HOUR) }));
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ range: fc.oneof(cutRanges, fc.constant(always)) }) },
    { weight: 1, arbitrary: fc.record({ minScore: fc.constantFrom(0, 3, 25, 49.9, 50, 74.999999, 75, 100) }) },
    { weight: 2, arbitrary: fc.record({ from: hours, columns: fc.integer({ min: 1, max: 12 }) }) },
    { weight: 1, arbitrary: shapes },
    { weight: 1, arbitrary: fc.record({ window: windows }) },
    { weight: 1, arbitrary: fc.record({ order: fc.constantFrom(...laneOrders) }) },
    { weight: 1, arbitrary: fc.record({ search: fc.constantFrom('', 'B', '(EMP', '› ', 'x') }) },
  ),
  { minLength: 1, maxLength: 12 },
);

const plainly = { thenBy: null, order: 'highest', search: '' } as const;

describe('swimlaneGrid', () => {
  it('places every record as a plain scan does, after any steps of time, score and shape and through any window', () => {
    fc.assert(
      fc.property(listOf(anomalies, 40), shapes, windows, steps, (all, first, firstWindow, changes) => {
        const columns = recordColumnsOf(all);
        let state = {
          ...{ ...first, range: always as TimeRange, minScore: 0, window: firstWindow },
          ...{ order: 'highest' as LaneOrder, search: '' },
        };
        for (const change of changes) {
          state = { ...state, ...change };
          const { range, minScore, window, order, search, ...shape } = state;
          const grid = gridOf(columns, range, minScore, { ...shape, order, search, lanes: window });
          const { lanes, cells, unplaced, ...plain } = plainGrid(all, range, minScore, shape, { order, search });
          const shown = <T>(list: T[]) => list.slice(window.offset, window.offset + window.limit);
          expect(grid.lanes).toEqual(shown(lanes));
          expect(grid.laneCount).toBe(lanes.length);
          expect(grid.firstLane).toBe(Math.min(window.offset, lanes.length));
          expect(grid.unplaced).toBe(unplaced);
          expect(grid.allLanes).toBe(plain.allLanes);
          expect(grid.overall.figure).toBe(plain.overall.figure);
          expect(listed(grid)).toEqual(cellsOf(shown(cells).flat()));
          expect(listed(grid.overall)).toEqual(cellsOf(plain.overall.cells));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('counts only the cells that are asked for where there are too many lanes to count all', () => {
    const shape = {
      by: { kind: 'field', field: 'host' } as const,
      ...plainly,
      from: epochMs(0),
      columns: 2 ** 19,
      interval: HOUR,
    };
    const host = (value: string, recordScore: number) => ({
      ...template,
      partition: { field: 'host', value },
      recordScore,
    });
    const records = [host('a', 5), host('b', 50), host('a', 20), host('c', 1), host('b', 2)].map((record, i) => ({
      ...record,
      over: null,
      by: null,
      influencers: [],
      timestamp: epochMs(i * HOUR),
    }));
    const columns = recordColumnsOf(records);
    for (const [offset, hour] of [1, 0, 2, 1].entries()) {
      const range = { from: epochMs(hour), to: always.to };
      const grid = gridOf(columns, range, 2, { ...shape, lanes: { offset, limit: 1 } });
      const { lanes, cells } = plainGrid(records, range, 2, { ...shape, columns: 5 });
      expect(grid.laneCount).toBe(lanes.length);
      expect(grid.lanes).toEqual(lanes.slice(offset, offset + 1));
      const counts = (cells[offset] ?? []).map((all) => all.length);
      expect([...grid.count.subarray(0, counts.length)]).toEqual(counts);
    }
  });

  const shape = {
    by: { kind: 'detector' } as const,
    ...plainly,
    from: epochMs(0),
    columns: 1,
    interval: durationMs(1e15),
  };
  const lanesFor = (detectors: [jobId: string, index: number, description: string][]) => {
    const records = detectors.map(([jobId, index, description]) => ({
      ...template,
      detector: { ...template.detector, jobId, index, description },
    }));
    const window = { offset: 0, limit: 10 };
    return gridOf(recordColumnsOf(records), always, 0, { ...shape, lanes: window }).lanes.map(({ key }) => key);
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
