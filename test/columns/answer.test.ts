import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/columns/answer';
import { recordAt } from '../../src/columns/recordRows';
import type { Anomaly } from '../../src/domain/anomaly';
import { identityOf, sameIdentity } from '../../src/domain/anomaly';
import type { RecordFilter } from '../../src/domain/recordFilter';
import { anomalies, influencerColumnsOf, jobIds, listOf, recordColumnsOf } from '../support/randomColumns';
import { byBytes, filters, matches } from './plainRecords';
import { plainSort, sorts } from './plainSort';

const dataOf = (records: readonly Anomaly[]) => ({
  records: recordColumnsOf(records),
  influencers: influencerColumnsOf([]),
});

const some = listOf(anomalies, 30);
const pages = fc.record({ offset: fc.nat(20), limit: fc.nat(20) });

/** What `total` counts by, and what it does not. */
const scopeOf = ({ jobs, range }: RecordFilter) => ({ jobs, range });
const everything = {
  minScore: 0,
  bands: null,
  hideInterim: false,
  entities: [],
  text: '',
  selection: null,
};

describe('records', () => {
  it('gives one page of the matching records in order, however often and in whatever turn it is asked', () => {
    const questions = fc.record({ filter: filters, sort: sorts, page: pages, known: fc.array(fc.nat(29)) });
    fc.assert(
      fc.property(some, fc.array(questions, { minLength: 1, maxLength: 20 }), (all, asked) => {
        const data = dataOf(all);
        for (const { filter, sort, page, known } of [...asked, ...asked]) {
          const order = plainSort(all, sort);
          const matching = order.filter((row) => matches(all, all[row], filter));
          const rows = matching.slice(page.offset, page.offset + page.limit);
          expect(answer(data, 'records', { filter, sort, grouping: null, ...page, known })).toEqual({
            offset: page.offset,
            length: matching.length,
            groups: 0,
            heads: [],
            matching: matching.length,
            total: order.filter((row) => matches(all, all[row], { ...everything, ...scopeOf(filter) })).length,
            rows,
            records: rows.filter((row) => !known.includes(row)).map((row) => [row, all[row]]),
          });
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('position', () => {
  it('finds the place of a record that matches, and null for one that does not', () => {
    fc.assert(
      fc.property(some, anomalies, filters, sorts, (all, stranger, filter, sort) => {
        const data = dataOf(all);
        const { rows } = answer(data, 'records', { filter, sort, grouping: null, offset: 0, limit: 100, known: [] });
        for (const record of [...all, stranger]) {
          const identity = identityOf(record);
          const place = rows.findIndex((row) => sameIdentity(identityOf(all[row]), identity));
          expect(answer(data, 'position', { filter, sort, grouping: null, identity })).toBe(place < 0 ? null : place);
        }
      }),
    );
  });
});

describe('dimensions', () => {
  it('lists the fields that the chosen jobs carry with their roles, and the longest bucket', () => {
    fc.assert(
      fc.property(some, fc.subarray<string>([...jobIds]), (all, jobs) => {
        const chosen = all.filter(({ detector }) => jobs.length === 0 || jobs.includes(detector.jobId));
        const carried = {
          partition: chosen.map(({ partition }) => partition?.field),
          over: chosen.map(({ over }) => over?.field),
          by: chosen.map(({ by }) => by?.field),
          influencer: chosen.flatMap(({ influencers }) => influencers.map(({ field }) => field)),
        };
        const roles = ['partition', 'over', 'by', 'influencer'] as const;
        const rolesOf = (field: string) => roles.filter((role) => carried[role].includes(field));
        const fields = [...new Set(Object.values(carried).flat())].filter((field) => field !== undefined);
        const expected = roles.flatMap((first) =>
          fields
            .filter((field) => rolesOf(field)[0] === first)
            .sort(byBytes)
            .map((field) => ({ field, roles: rolesOf(field) })),
        );
        const { fields: found, longestBucketSpan } = answer(dataOf(all), 'dimensions', { jobs });
        expect(found).toEqual(expected);
        expect(longestBucketSpan).toBe(Math.max(0, ...chosen.map(({ detector }) => detector.bucketSpan)));
      }),
    );
  });
});

describe('recordAt', () => {
  it('gives back the record a row was made of', () => {
    fc.assert(
      fc.property(some, (all) => {
        const columns = recordColumnsOf(all);
        expect(all.map((_, row) => recordAt(columns, row))).toEqual(all);
      }),
    );
  });
});
