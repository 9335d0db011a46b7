import { changeFactor } from '../../../src/domain/description';
import { formatScore } from '../../../src/domain/number';
import type { ColumnSort, RecordSortKey } from '../../../src/domain/recordSort';
import { epochMs, formatTime } from '../../../src/domain/time';
import { measuresByFactor, showsValues } from '../../../src/domain/value';
import { type PlannedRecords, timeOf } from './PlannedRecords';
import { type EntityRole, entityName, fieldOfInfluencer, influencerFields, plannedJobs } from './plannedJobs';
import { valuesOf } from './plannedValues';
import { influencersAt } from './plannedView';
import { probabilityOf } from './printDocuments';

// The order of all planned records by each column of the table, by comparing them one with another.

type Key = string | number | null;
type KeyOf = (row: number) => Key;

/** Missing values come last in both directions. */
function compareKeys(a: Key, b: Key, desc: boolean): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return (a < b ? -1 : 1) * (desc ? -1 : 1);
}

/** What a column sorts by. */
function keyOf(planned: PlannedRecords, key: RecordSortKey): KeyOf {
  const job = (row: number) => plannedJobs[planned.job[row]];
  const name = (row: number) => entityName(planned.job[row], planned.entity[row]);
  const firstValue = (which: 'actual' | 'typical') => (row: number) =>
    showsValues(job(row).functionDescription) ? valuesOf(planned, row)[which][0] : null;
  switch (key) {
    case 'time':
      return (row) => planned.bucket[row];
    case 'score':
      return (row) => planned.score[row];
    case 'job':
      return (row) => job(row).jobId;
    case 'detector':
      return (row) => detectorTexts[planned.job[row]];
    case 'found':
      return name;
    case 'influenced':
      return (row) => influencerKeys[influencersAt(planned, row)[0]];
    case 'actual':
    case 'typical':
      return firstValue(key);
    case 'probability':
      return (row) => Number(probabilityOf(planned.score[row]));
    case 'interim':
      return (row) => planned.isInterim[row];
    case 'change':
      return (row) => factorOf(planned, row);
  }
}

const detectorTexts = plannedJobs.map(({ function: name, fieldName, role }) => {
  const what = fieldName === null ? name : `${name}(${fieldName})`;
  return `${what} ${role === 'partition' ? 'partition by' : role} "host"`;
});

/** Field, then value: numbers of one length sort as their texts do. */
const influencerKeys = Array.from(
  fieldOfInfluencer,
  (field, value) => `${influencerFields[field].field} ${String(value).padStart(5, '0')}`,
);

function factorOf(planned: PlannedRecords, row: number): number | null {
  const { actual, typical } = valuesOf(planned, row);
  const isMeasured = measuresByFactor(plannedJobs[planned.job[row]].functionDescription);
  return isMeasured && actual.length === 1 ? changeFactor(actual[0], typical[0]) : null;
}

/** As Elasticsearch breaks ties: score, over, partition and by value, field name, function, then the order of the file. */
function tieKeys(planned: PlannedRecords): KeyOf[] {
  const entity = (role: EntityRole) => (row: number) =>
    plannedJobs[planned.job[row]].role === role ? entityName(planned.job[row], planned.entity[row]) : null;
  return [
    (row) => planned.score[row],
    entity('over'),
    entity('partition'),
    entity('by'),
    (row) => plannedJobs[planned.job[row]].fieldName,
    (row) => plannedJobs[planned.job[row]].function,
  ];
}

/** Compares two records as a sorted table orders them. */
export function recordOrder(planned: PlannedRecords, { key, desc }: ColumnSort): (a: number, b: number) => number {
  const keys = [keyOf(planned, key), ...tieKeys(planned)];
  return (a, b) => {
    for (const of of keys) {
      const order = compareKeys(of(a), of(b), desc);
      if (order !== 0) return order;
    }
    return a - b;
  };
}

/** The record that comes first, and the one that comes last. */
export function firstAndLast(planned: PlannedRecords, sort: ColumnSort): [first: number, last: number] {
  const compare = recordOrder(planned, sort);
  let [first, last] = [0, 0];
  for (let row = 1; row < planned.length; row++) {
    if (compare(row, first) < 0) first = row;
    if (compare(row, last) > 0) last = row;
  }
  return [first, last];
}

/** What tells a row of the table from all others, as it is printed: score, time, entity, job. */
export const rowTexts = (planned: PlannedRecords, row: number): readonly string[] => [
  formatScore(planned.score[row]),
  formatTime(epochMs(timeOf(planned, row))),
  entityName(planned.job[row], planned.entity[row]),
  plannedJobs[planned.job[row]].jobId,
];
