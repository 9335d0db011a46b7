import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/columns/answer';
import { shareEntities } from '../../../src/columns/build/shareEntities';
import type { RecordFilter } from '../../../src/domain/recordFilter';
import { epochMs, HOUR } from '../../../src/domain/time';
import {
  anomalies,
  fields,
  influencerColumnsOf,
  influencerResults,
  listOf,
  recordColumnsOf,
  values,
} from '../../support/randomColumns';
import { filterSteps, filters } from '../plainRecords';
import { type PlainResults, plainTrace } from './plainLeaders';

const columnsOf = ({ records, results }: PlainResults) =>
  shareEntities(recordColumnsOf(records), influencerColumnsOf(results));

const sources = fc.record({ records: listOf(anomalies, 30), results: listOf(influencerResults, 60) });

/** The hours of the records, or a part of them: in a range of all times they would share one column. */
const START = 1_760_000_400_000;
const ranges = fc
  .tuple(fc.nat(4), fc.integer({ min: 1, max: 9 }))
  .map(([first, length]) => ({ from: epochMs(START + first * HOUR), to: epochMs(START + (first + length) * HOUR) }));

const asked = [...values, 'no such value'];

function expectTraces(data: ReturnType<typeof columnsOf>, source: PlainResults, filter: RecordFilter, columns: number) {
  for (const field of fields) {
    const traces = answer(data, 'leaderTraces', { filter, field, values: asked, columns });
    expect(traces).toEqual(asked.map((value) => plainTrace(source, filter, { field, value }, columns)));
  }
}

describe('leaderTraces', () => {
  it('tells of each value what a plain scan finds', () => {
    fc.assert(
      fc.property(sources, filters, ranges, fc.integer({ min: 1, max: 12 }), (source, filter, range, columns) => {
        expectTraces(columnsOf(source), source, { ...filter, range }, columns);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same after any steps', () => {
    fc.assert(
      fc.property(sources, filterSteps, (source, steps) => {
        const data = columnsOf(source);
        for (const filter of steps) expectTraces(data, source, filter, 4);
      }),
      { numRuns: 50 },
    );
  });

  it('has the highest score of the leaderboard as its own, and the time by which that orders', () => {
    fc.assert(
      fc.property(sources, filters, (source, filter) => {
        const data = columnsOf(source);
        const question = { filter, order: 'latest', text: '', limit: 100, windows: [] } as const;
        for (const { field, rows } of answer(data, 'leaderboard', question)) {
          const asked = { filter, field, values: rows.map(({ value }) => value), columns: 24 };
          const traces = answer(data, 'leaderTraces', asked);
          expect(traces.map(({ highest }) => Math.max(...highest))).toEqual(
            rows.map(({ highest, highestRecord }) => highest ?? highestRecord),
          );
          const times = traces.map(({ latest }) => Number(latest));
          expect(times).toEqual(times.toSorted((a, b) => b - a));
        }
      }),
      { numRuns: 100 },
    );
  });
});
