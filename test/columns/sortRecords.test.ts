import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { primaryOf } from '../../src/columns/primaryOf';
import { sortRows } from '../../src/columns/sortRecords';
import { type Anomaly, splitEntities } from '../../src/domain/anomaly';
import { changeOf } from '../../src/domain/description';
import { type RecordSortKey, recordSortKeys } from '../../src/domain/recordSort';
import { showsValues } from '../../src/domain/value';
import { allRows, anomalies, listOf, recordColumnsOf } from '../support/randomColumns';
import { byBytes } from './plainRecords';

type Key = number | string | null | undefined;

/** Compares two keys; a missing one comes last in both directions. */
function compareKeys(a: Key, b: Key, desc: boolean): number {
  if (a == null || b == null) return Number(a == null) - Number(b == null);
  const order = typeof a === 'string' ? byBytes(a, String(b)) : a < Number(b) ? -1 : a > Number(b) ? 1 : 0;
  return desc ? -order : order;
}

const ties = (record: Anomaly): Key[] => [
  record.recordScore,
  record.over?.value,
  record.partition?.value,
  record.by?.value,
  record.detector.fieldName,
  record.detector.function || null,
];

/** As one text, so that a record with fewer entities comes first going up and last going down. */
const foundFor = (values: string[]) => (values.length === 0 ? null : values.join('\0'));

/** What a person would say the table sorts by; several keys compare one after the other. */
const primary: Record<RecordSortKey, (record: Anomaly) => Key[]> = {
  time: ({ timestamp }) => [timestamp],
  score: ({ recordScore }) => [recordScore],
  detector: ({ detector }) => [detector.description],
  job: ({ detector }) => [detector.jobId],
  found: (record) => [foundFor(splitEntities(record).map(({ value }) => value))],
  influenced: ({ influencers }) => [influencers[0]?.field, influencers[0]?.value],
  actual: ({ actual, detector }) => (showsValues(detector.functionDescription) ? [actual[0]] : [null]),
  typical: ({ typical, detector }) => (showsValues(detector.functionDescription) ? [typical[0]] : [null]),
  change: ({ actual, typical, detector }) => [changeOf({ ...detector, actual, typical })?.factor],
};

function plainSort(records: readonly Anomaly[], keysOf: (record: Anomaly) => Key[], desc: boolean): number[] {
  const compare = (a: Key[], b: Key[]) => a.reduce<number>((order, key, i) => order || compareKeys(key, b[i], desc), 0);
  return [...records.keys()].sort((a, b) => compare(keysOf(records[a]), keysOf(records[b])) || a - b);
}

describe('sortRows', () => {
  it('orders by the tie-breaks of results/records when there is no primary key', () => {
    fc.assert(
      fc.property(listOf(anomalies, 40), fc.boolean(), (records, desc) => {
        const columns = recordColumnsOf(records);
        expect([...sortRows(columns, allRows(records.length), null, desc)]).toEqual(plainSort(records, ties, desc));
      }),
    );
  });

  it('breaks the last ties by field name and function, the missing ones last in both directions', () => {
    const [template] = fc.sample(anomalies, { numRuns: 1, seed: 3 });
    const alike = listOf(anomalies, 20).map((records) => records.map(({ detector }) => ({ ...template, detector })));
    fc.assert(
      fc.property(alike, fc.boolean(), (records, desc) => {
        const columns = recordColumnsOf(records);
        expect([...sortRows(columns, allRows(records.length), null, desc)]).toEqual(plainSort(records, ties, desc));
      }),
    );
  });

  it('orders only the rows it is given, and falls back to row order', () => {
    const [template] = fc.sample(anomalies, { numRuns: 1, seed: 3 });
    const columns = recordColumnsOf(Array.from({ length: 5 }, () => template));
    expect([...sortRows(columns, Uint32Array.of(4, 0, 3), primaryOf(columns, 'time'), true)]).toEqual([0, 3, 4]);
  });

  it('puts a missing primary key last in both directions', () => {
    const [template] = fc.sample(anomalies, { numRuns: 1, seed: 3 });
    const columns = recordColumnsOf(Array.from({ length: 4 }, () => template));
    const key = Float64Array.of(Number.NaN, 2, Number.POSITIVE_INFINITY, 1);
    expect([...sortRows(columns, allRows(4), key, false)]).toEqual([3, 1, 2, 0]);
    expect([...sortRows(columns, allRows(4), key, true)]).toEqual([2, 1, 3, 0]);
  });
});

describe('primaryOf', () => {
  it.each(recordSortKeys)('sorts the table by %s as a plain sort does', (key) => {
    fc.assert(
      fc.property(listOf(anomalies, 30), fc.boolean(), (records, desc) => {
        const columns = recordColumnsOf(records);
        const expected = plainSort(records, (record) => [...primary[key](record), ...ties(record)], desc);
        expect([...sortRows(columns, allRows(records.length), primaryOf(columns, key), desc)]).toEqual(expected);
      }),
    );
  });
});
