import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows } from '../../../src/columns/order/sortRecords';
import { allRows, anomalies, listOf, recordColumnsOf } from '../../support/randomColumns';
import { plainOrder, ties } from '../plainSort';

const [template] = fc.sample(anomalies, { numRuns: 1, seed: 3 });
const alike = (length: number) => recordColumnsOf(Array.from({ length }, () => template));

describe('sortRows', () => {
  it('orders by the tie-breaks of results/records when there is no primary key', () => {
    fc.assert(
      // With one score for all of them more rows tie than are compared one by one.
      fc.property(listOf(anomalies, 40), fc.constantFrom({}, { recordScore: 50 }), fc.boolean(), (all, score, desc) => {
        const records = all.map((record) => ({ ...record, ...score }));
        const columns = recordColumnsOf(records);
        expect([...sortRows(columns, allRows(records.length), null, desc)]).toEqual(plainOrder(records, ties, desc));
      }),
    );
  });

  it('breaks the last ties by field name and function, the missing ones last in both directions', () => {
    const detectorsOnly = listOf(anomalies, 20).map((all) => all.map(({ detector }) => ({ ...template, detector })));
    fc.assert(
      fc.property(detectorsOnly, fc.boolean(), (records, desc) => {
        const columns = recordColumnsOf(records);
        expect([...sortRows(columns, allRows(records.length), null, desc)]).toEqual(plainOrder(records, ties, desc));
      }),
    );
  });

  it('orders some of the rows by a number each, missing ones last in both directions, then by the tie-breaks', () => {
    const numbers = fc.constantFrom(Number.NaN, Number.NEGATIVE_INFINITY, -1, -0, 0, 1.5, 2, Number.POSITIVE_INFINITY);
    const numbered = listOf(fc.record({ anomaly: anomalies, number: numbers, isAsked: fc.boolean() }), 40);
    fc.assert(
      fc.property(numbered, fc.boolean(), (all, desc) => {
        const records = all.map(({ anomaly }) => anomaly);
        const numberOf = new Map(all.map(({ anomaly, number }) => [anomaly, Number.isNaN(number) ? null : number]));
        const rows = allRows(all.length).filter((row) => all[row].isAsked);
        const primary = Float64Array.from(all, ({ number }) => number);
        const expected = plainOrder(records, (record) => [numberOf.get(record), ...ties(record)], desc);
        const ordered = [...sortRows(recordColumnsOf(records), rows.reverse(), primary, desc)];
        expect(ordered).toEqual(expected.filter((row) => all[row].isAsked));
      }),
    );
  });

  it('leaves the rows it is given as they are, and falls back to row order', () => {
    const rows = Uint32Array.of(4, 0, 3);
    const times = alike(5).timestamp;
    expect([...sortRows(alike(5), rows, times, true)]).toEqual([0, 3, 4]);
    expect([...rows]).toEqual([4, 0, 3]);
  });
});
