import type { RecordColumns } from '../recordColumns';
import { rankTexts } from './compareText';
import { orderByWords } from './orderByWords';
import { placeWord, rankPlaces } from './rankWord';
import { splitRanks } from './splitRanks';

/** A column of codes, and where each code stands. */
type TieKey = { readonly codes: Int32Array; readonly places: Uint32Array };

/** Ties of up to so many rows, as most are, are ordered by comparing them: a pass over digits is for many. */
const FEW = 16;

/**
 * Orders rows that lie by record score, equal ones as they lie, where they tie: as Elasticsearch's RecordsQueryBuilder by over, partition
 * and by value, field name, function, all in the direction of `desc` and with missing values last.
 */
export function orderTies(columns: RecordColumns, rows: Uint32Array, desc: boolean): Uint32Array {
  const { recordScore } = columns;
  const keys = tieKeys(columns, desc);
  const order = rows.slice();
  for (let start = 0, end = 0; start < order.length; start = end) {
    for (end = start + 1; end < order.length && recordScore[order[end]] === recordScore[order[start]]; ) end++;
    if (end - start > FEW) orderMany(order.subarray(start, end), keys);
    else orderFew(order, start, end, keys);
  }
  return order;
}

function orderMany(rows: Uint32Array, keys: readonly TieKey[]): void {
  const words = keys.map(({ codes, places }) => placeWord(codes, places));
  rows.set(orderByWords(rows, words));
}

/** Puts each row behind those before it that it does not precede. */
function orderFew(order: Uint32Array, start: number, end: number, keys: readonly TieKey[]): void {
  for (let i = start + 1; i < end; i++) {
    const row = order[i];
    let place = i;
    for (; place > start && precedes(row, order[place - 1], keys); place--) order[place] = order[place - 1];
    order[place] = row;
  }
}

function precedes(row: number, other: number, keys: readonly TieKey[]): boolean {
  for (let i = 0; i < keys.length; i++) {
    const { codes, places } = keys[i];
    const difference = places[codes[row] + 1] - places[codes[other] + 1];
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function tieKeys(columns: RecordColumns, desc: boolean): TieKey[] {
  const { over, partition, by, detector, detectors } = columns;
  const ofEntities = rankPlaces(splitRanks(columns), desc);
  // An absent function reads as "".
  const ofDetectors = (textOf: (one: (typeof detectors)[number]) => string | null) =>
    rankPlaces(ranksOfSome(detectors.map(textOf)), desc);
  return [
    ...[over, partition, by].map((codes) => ({ codes, places: ofEntities })),
    { codes: detector, places: ofDetectors(({ fieldName }) => fieldName) },
    { codes: detector, places: ofDetectors((one) => one.function || null) },
  ];
}

/** As `rankTexts`, -1 for null. */
function ranksOfSome(texts: readonly (string | null)[]): Int32Array {
  const ranks = rankTexts(texts.map((text) => text ?? ''));
  return ranks.map((rank, i) => (texts[i] === null ? -1 : rank));
}
