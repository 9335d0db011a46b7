import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRecords, matchFacets, matchRecords } from '../../src/columns/matchRecords';
import { anomalies, listOf, recordColumnsOf } from '../support/randomColumns';
import { filters, matches } from './plainRecords';

const records = listOf(anomalies, 40);

describe('matchRecords', () => {
  it('finds what a plain filter finds', () => {
    fc.assert(
      fc.property(records, filters, (all, filter) => {
        const expected = [...all.keys()].filter((row) => matches(all, all[row], filter));
        expect([...matchRecords(recordColumnsOf(all), filter)]).toEqual(expected);
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
    expect([...matchRecords(columns, { ...filter, bands: ['critical'] })]).toEqual([1]);
    expect([...matchRecords(columns, { ...filter, bands: ['major'] })]).toEqual([0]);
    expect([...matchRecords(columns, { ...filter, minScore: 75 })]).toEqual([1]);
  });
});

describe('matchFacets', () => {
  it('also finds what only the includes of one field keep out, and says which field', () => {
    fc.assert(
      fc.property(records, filters, (all, filter) => {
        const { rows, failed, fields } = matchFacets(recordColumnsOf(all), filter);
        const found = new Map([...rows].map((row, i) => [row, failed[i] === 0 ? null : fields[failed[i] - 1]]));
        all.forEach((record, row) => {
          const full = matches(all, record, filter);
          const liftedBy = fields.filter((field) => matches(all, record, filter, field));
          expect(found.get(row)).toBe(full ? null : liftedBy[0]);
          if (!full) expect(liftedBy.length).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe('countRecords', () => {
  it('counts the records of the jobs in the time range, whatever else is filtered', () => {
    fc.assert(
      fc.property(records, filters, (all, filter) => {
        const expected = all.filter(
          ({ detector, timestamp }) =>
            (filter.jobs.length === 0 || filter.jobs.includes(detector.jobId)) &&
            timestamp >= filter.range.from &&
            timestamp < filter.range.to,
        );
        expect(countRecords(recordColumnsOf(all), filter)).toBe(expected.length);
      }),
    );
  });
});
