import { rankTexts } from './compareText';
import { oncePer } from './oncePer';
import type { RecordColumns } from './recordColumns';

/** After every rank, in both directions. */
const LAST = 2 ** 31 - 1;

/**
 * These rows ordered by `primary` (a number a row; NaN = missing, null = no primary key), then as Elasticsearch's
 * RecordsQueryBuilder breaks ties: record score, over, partition and by value, field name, function, all in the
 * direction of `desc` and with missing values last, then row order.
 */
export function sortRows(
  columns: RecordColumns,
  rows: Uint32Array,
  primary: Float64Array | null,
  desc: boolean,
): Uint32Array {
  const byTies = tieComparator(columns, desc);
  if (primary === null) return rows.slice().sort(byTies);
  const sign = desc ? -1 : 1;
  return rows.slice().sort((a, b) => {
    const x = primary[a];
    const y = primary[b];
    if (x < y) return -sign;
    if (x > y) return sign;
    return x === y ? byTies(a, b) : Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || byTies(a, b);
  });
}

function tieComparator(columns: RecordColumns, desc: boolean): (a: number, b: number) => number {
  const { recordScore, over, partition, by, detector } = columns;
  const { entity, field, functionName } = (desc ? descendingRanks : ascendingRanks)(columns);
  const sign = desc ? -1 : 1;
  const compareEntities = (codes: Int32Array, a: number, b: number) =>
    codes[a] === codes[b] ? 0 : rankAt(entity, codes[a]) - rankAt(entity, codes[b]);
  return (a, b) =>
    sign * (recordScore[a] - recordScore[b]) ||
    compareEntities(over, a, b) ||
    compareEntities(partition, a, b) ||
    compareEntities(by, a, b) ||
    field[detector[a]] - field[detector[b]] ||
    functionName[detector[a]] - functionName[detector[b]] ||
    a - b;
}

const rankAt = (ranks: Int32Array, code: number) => (code < 0 ? LAST : ranks[code]);

const directed = (ranks: Int32Array, sign: number) => ranks.map((rank) => (rank < 0 ? LAST : sign * rank));

/** Ranks per entity or detector code, -1 where it is missing; an absent function reads as "". */
const tieRanks = oncePer(({ detectors, entities }: RecordColumns) => {
  const fieldNames = rankTexts(detectors.map(({ fieldName }) => fieldName ?? ''));
  const functionNames = rankTexts(detectors.map((detector) => detector.function));
  return {
    entityValue: rankTexts(entities.map(({ value }) => value)),
    fieldName: fieldNames.map((rank, code) => (detectors[code].fieldName === null ? -1 : rank)),
    functionName: functionNames.map((rank, code) => (detectors[code].function === '' ? -1 : rank)),
  };
});

const directedRanks = (columns: RecordColumns, sign: number) => {
  const { entityValue, fieldName, functionName } = tieRanks(columns);
  return {
    entity: directed(entityValue, sign),
    field: directed(fieldName, sign),
    functionName: directed(functionName, sign),
  };
};

const ascendingRanks = oncePer((columns: RecordColumns) => directedRanks(columns, 1));
const descendingRanks = oncePer((columns: RecordColumns) => directedRanks(columns, -1));
