import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedRows, totalRecords } from '../../../src/columns/match/rowSets';
import { countFrom } from '../../../src/columns/match/rowsByScore';
import type { RecordColumns } from '../../../src/columns/recordColumns';
import { countAtLeast } from '../../../src/columns/scoreCounts';
import type { Anomaly } from '../../../src/domain/anomaly';
import type { RecordFilter } from '../../../src/domain/recordFilter';
import { anomalies, listOf, recordColumnsOf } from '../../support/randomColumns';
import { filterSteps, filters, matches } from '../plainRecords';

const records = listOf(anomalies, 40);

/** The rows in the order of their scores, as the columns keep them. */
const byScore = (all: readonly Anomaly[], rows: readonly number[]) =>
  rows.toSorted((a, b) => all[b].recordScore - all[a].recordScore || a - b);

function matchRecords(columns: RecordColumns, filter: RecordFilter): number[] {
  const { rows } = matchedRows(columns, filter);
  return [...rows.subarray(0, countFrom(columns, rows, filter.minScore))];
}

describe('matchRecords', () => {
  it('finds what a plain filter finds, after any steps', () => {
    fc.assert(
      fc.property(records, filterSteps, (all, steps) => {
        const columns = recordColumnsOf(all);
        for (const filter of steps) {
          const expected = [...all.keys()].filter((row) => matches(all, all[row], filter));
          expect(matchRecords(columns, filter)).toEqual(byScore(all, expected));
          const matched = matchedRows(columns, filter);
          expect([...all.keys()].filter((row) => matched.has(row) && all[row].recordScore >= filter.minScore)).toEqual(
            expected,
          );
          expect(countAtLeast(matched, filter.minScore)).toBe(expected.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  const open = fc.sample(filters, { numRuns: 1, seed: 1 })[0];
  const unrestricted = { ...open, jobs: [], minScore: 0, bands: null, hideInterim: false, entities: [], text: '' };

  it('keeps 74.999999 out of the critical band, and 75 in it', () => {
    const [template] = fc.sample(anomalies, { numRuns: 1, seed: 1 });
    const columns = recordColumnsOf([74.999999, 75].map((recordScore) => ({ ...template, recordScore })));
    const range = { from: template.timestamp, to: Number.MAX_SAFE_INTEGER as typeof template.timestamp };
    const filter = { ...unrestricted, range, selection: null };
    expect(matchRecords(columns, { ...filter, bands: ['critical'] })).toEqual([1]);
    expect(matchRecords(columns, { ...filter, bands: ['major'] })).toEqual([0]);
    expect(matchRecords(columns, { ...filter, minScore: 75 })).toEqual([1]);
  });
});

describe('totalRecords', () => {
  it('counts the records of the jobs in the time range, whatever else is filtered', () => {
    fc.assert(
      fc.property(records, filterSteps, (all, steps) => {
        const columns = recordColumnsOf(all);
        for (const { jobs, range } of steps) {
          const expected = all.filter(
            ({ detector, timestamp }) =>
              (jobs.length === 0 || jobs.includes(detector.jobId)) && timestamp >= range.from && timestamp < range.to,
          );
          expect(totalRecords(columns, { jobs, range })).toBe(expected.length);
        }
      }),
    );
  });
});
