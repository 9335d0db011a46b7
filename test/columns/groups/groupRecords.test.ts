import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answer } from '../../../src/columns/answer';
import type { Grouping } from '../../../src/columns/questions';
import { type Anomaly, identityOf, sameIdentity } from '../../../src/domain/anomaly';
import type { RecordFilter } from '../../../src/domain/recordFilter';
import { type RecordGrouping, recordGroupings } from '../../../src/domain/recordGroup';
import type { RecordSort } from '../../../src/domain/recordSort';
import { anomalies, influencerColumnsOf, listOf, recordColumnsOf } from '../../support/randomColumns';
import { filters, matches } from '../plainRecords';
import { plainSort, sorts } from '../plainSort';
import { plainIncidents } from './plainIncidents';

const dataOf = (records: readonly Anomaly[]) => ({
  records: recordColumnsOf(records),
  influencers: influencerColumnsOf([]),
});

// Half an hour off, so that local hours are not those of UTC.
vi.stubEnv('TZ', 'Asia/Kolkata');

const clock = (time: number, zone: 'local' | 'UTC') => {
  const date = new Date(time);
  return zone === 'UTC' ? date.toISOString() : new Date(time - date.getTimezoneOffset() * 60_000).toISOString();
};

/** What a person would call the group of a record. */
function groupName(record: Anomaly, by: RecordGrouping, zone: 'local' | 'UTC'): string {
  if (by === 'job') return record.detector.jobId;
  if (by === 'entity') return JSON.stringify([record.partition, record.over, record.by]);
  return clock(record.timestamp, zone).slice(0, by === 'day' ? 10 : 13);
}

type Row = { row: number; group: { count: number; openedBy: number[] } | null };

/** The rows of the table, the slow and obvious way. */
function plainRows(all: readonly Anomaly[], filter: RecordFilter, sort: RecordSort, grouping: Grouping): Row[] {
  const { by, zone, open } = grouping;
  const incidents = by === 'incident' ? plainIncidents(all) : null;
  const nameOf = (record: Anomaly) =>
    incidents ? String(incidents[all.indexOf(record)]) : groupName(record, by, zone);
  const order = plainSort(all, sort);
  const matching = order.filter((row) => matches(all, all[row], filter));
  // Of records with one identity the one with the higher score is meant, as in every question of the table.
  const byScore = [...all.keys()].sort((a, b) => all[b].recordScore - all[a].recordScore || a - b);
  const openNames = open.map((identity) => {
    const row = byScore.find((row) => sameIdentity(identityOf(all[row]), identity));
    return row === undefined ? null : nameOf(all[row]);
  });
  const tops = new Map<string, number>();
  for (const row of byScore) {
    const name = nameOf(all[row]);
    if (matching.includes(row) && !tops.has(name)) tops.set(name, row);
  }
  const ordered = [...tops].sort(([, a], [, b]) => order.indexOf(a) - order.indexOf(b));
  return ordered.flatMap(([name, row]) => {
    const members = matching.filter((row) => nameOf(all[row]) === name);
    const openedBy = openNames.flatMap((other, i) => (other === name ? [i] : []));
    const head = { row, group: { count: members.length, openedBy } };
    return openedBy.length === 0 ? [head] : [head, ...members.map((row) => ({ row, group: null }))];
  });
}

const some = listOf(anomalies, 30);

describe('records in groups', () => {
  const questions = fc.record({
    filter: filters,
    scores: fc.array(fc.constantFrom(0, 3, 25, 75, 100), { minLength: 1, maxLength: 4 }),
    sort: sorts,
    by: fc.constantFrom(...recordGroupings),
    zone: fc.constantFrom('local' as const, 'UTC' as const),
    open: fc.array(fc.nat(29), { maxLength: 3 }),
    page: fc.record({ offset: fc.nat(20), limit: fc.nat(30) }),
  });

  it('are the rows that one would write down by hand, also when the score goes up and down', () => {
    fc.assert(
      fc.property(some, anomalies, fc.array(questions, { minLength: 1, maxLength: 6 }), (all, stranger, asked) => {
        const data = dataOf(all);
        for (const { filter, scores, sort, by, zone, open, page } of asked) {
          const grouping = { by, zone, open: open.map((i) => identityOf(all[i] ?? stranger)) };
          for (const minScore of scores) {
            const now = { ...filter, minScore };
            const rows = plainRows(all, now, sort, grouping);
            const shown = rows.slice(page.offset, page.offset + page.limit);
            const found = answer(data, 'records', { filter: now, sort, grouping, ...page, known: [] });
            expect(found).toMatchObject({
              length: rows.length,
              groups: rows.filter(({ group }) => group !== null).length,
              matching: all.filter((record) => matches(all, record, now)).length,
            });
            expect(found.rows).toEqual(shown.map(({ row }) => row));
            expect(found.heads).toEqual(shown.map(({ group }) => group));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are where their position says', () => {
    fc.assert(
      fc.property(some, questions, (all, { filter, sort, by, zone, open }) => {
        const data = dataOf(all);
        const grouping = { by, zone, open: open.flatMap((i) => (i < all.length ? [identityOf(all[i])] : [])) };
        const rows = plainRows(all, filter, sort, grouping);
        all.forEach((record, row) => {
          const identity = identityOf(record);
          if (all.findIndex((other) => sameIdentity(identityOf(other), identity)) !== row) return;
          if (all.some((other, i) => i !== row && sameIdentity(identityOf(other), identity))) return;
          const place = rows.findIndex((one) => one.group === null && one.row === row);
          expect(answer(data, 'position', { filter, sort, grouping, identity })).toBe(place < 0 ? null : place);
        });
      }),
    );
  });
});
