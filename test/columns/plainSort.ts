import * as fc from 'fast-check';
import { type Anomaly, splitEntities } from '../../src/domain/anomaly';
import { changeOf } from '../../src/domain/description';
import { type RecordSort, type RecordSortKey, recordSortKeys } from '../../src/domain/recordSort';
import { showsValues } from '../../src/domain/value';
import { byBytes } from './plainRecords';

// The slow and obvious way to sort records, on plain objects: a twin to compare with.

/** What a record is sorted by: one key after the other; a missing one comes last in both directions. */
type Key = number | string | null | undefined;

/** What breaks ties. */
export const ties = (record: Anomaly): Key[] => [
  record.recordScore,
  record.over?.value,
  record.partition?.value,
  record.by?.value,
  record.detector.fieldName,
  record.detector.function || null,
];

/** As one text, so that a record with fewer entities comes first going up and last going down. */
const foundFor = (values: string[]) => (values.length === 0 ? null : values.join('\0'));

/** What a person would say the table sorts by. */
const primary: Record<RecordSortKey, (record: Anomaly) => Key[]> = {
  time: ({ timestamp }) => [timestamp],
  score: ({ recordScore }) => [recordScore],
  detector: ({ detector }) => [detector.description],
  job: ({ detector }) => [detector.jobId],
  found: (record) => [foundFor(splitEntities(record).map(({ value }) => value))],
  influenced: ({ influencers }) => [influencers[0]?.field, influencers[0]?.value],
  actual: ({ actual, detector }) => (showsValues(detector.functionDescription) ? [actual[0]] : [null]),
  typical: ({ typical, detector }) => (showsValues(detector.functionDescription) ? [typical[0]] : [null]),
  probability: ({ probability }) => [probability],
  interim: ({ isInterim }) => [Number(isInterim)],
  change: ({ actual, typical, detector }) => [changeOf({ ...detector, actual, typical })?.factor],
};

function compareKeys(a: Key, b: Key, desc: boolean): number {
  if (a == null || b == null) return Number(a == null) - Number(b == null);
  if (a === b) return 0;
  const order = typeof a === 'string' ? byBytes(a, String(b)) : a < Number(b) ? -1 : a > Number(b) ? 1 : 0;
  return desc ? -order : order;
}

/** The places of the records in the order of their keys; what ties in all of them stays as it is. */
export function plainOrder(records: readonly Anomaly[], keysOf: (record: Anomaly) => Key[], desc: boolean): number[] {
  return orderByLists(records, [{ keysOf, desc }]);
}

type KeyList = { keysOf: (record: Anomaly) => Key[]; desc: boolean };

function orderByLists(records: readonly Anomaly[], lists: readonly KeyList[]): number[] {
  const keys = records.map((record) =>
    lists.flatMap(({ keysOf, desc }) => keysOf(record).map((key) => ({ key, desc }))),
  );
  const compare = (a: (typeof keys)[number], b: (typeof keys)[number]) =>
    a.reduce<number>((order, { key, desc }, i) => order || compareKeys(key, b[i].key, desc), 0);
  return [...records.keys()].sort((a, b) => compare(keys[a], keys[b]) || a - b);
}

/** The places of the records as the table sorts them. */
export const plainSort = (records: readonly Anomaly[], sort: RecordSort): number[] =>
  orderByLists(records, [
    ...sort.map(({ key, desc }) => ({ keysOf: primary[key], desc })),
    { keysOf: ties, desc: sort[0].desc },
  ]);

/** A sort of the table by one to three columns. */
export const sorts: fc.Arbitrary<RecordSort> = fc.uniqueArray(
  fc.record({ key: fc.constantFrom(...recordSortKeys), desc: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 3,
    selector: ({ key }) => key,
  },
);
