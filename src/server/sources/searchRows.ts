import { rankTexts } from '../../columns/order/compareText';
import type { TimeRange } from '../../domain/time';
import type { SortValue } from './sortFields';

/** What a search looks at, one entry a row; a missing score is NaN. */
export type SearchedColumns = {
  readonly timestamp: Float64Array;
  readonly score: Float64Array;
  readonly isInterim: Uint8Array;
};

export type RowFilter = {
  readonly window: TimeRange;
  readonly minScore: number;
  readonly excludeInterim: boolean;
};

/** Those of the candidates that a search matches, in their order. A limit of 0, less or NaN does not restrict; any other drops missing scores. */
export function searchRows(columns: SearchedColumns, candidates: Uint32Array, filter: RowFilter): Uint32Array {
  const { timestamp, score, isInterim } = columns;
  const { window, minScore, excludeInterim } = filter;
  const isLimited = minScore > 0;
  const isOfAllTime = window.from === Number.NEGATIVE_INFINITY && window.to === Number.POSITIVE_INFINITY;
  if (isOfAllTime && !isLimited && !excludeInterim) return candidates;
  const rows = new Uint32Array(candidates.length);
  let matching = 0;
  for (const row of candidates) {
    if (excludeInterim && isInterim[row] !== 0) continue;
    if (isLimited && !(score[row] >= minScore)) continue;
    if (timestamp[row] >= window.from && timestamp[row] < window.to) rows[matching++] = row;
  }
  return rows.subarray(0, matching);
}

/** One of several values stands for all: the smallest when ascending, the largest when descending. */
function singleNumber(value: SortValue, desc: boolean): number {
  const numbers = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'number');
  if (numbers.length === 0) return Number.NaN;
  const better = desc ? Math.max : Math.min;
  return numbers.reduce((best, one) => better(best, one));
}

/** Texts as their rank in UTF-8 byte order, numbers as they are. */
function ranked(values: readonly SortValue[]): SortValue[] {
  const texts = values.flat().filter((value) => typeof value === 'string');
  const ranks = rankTexts(texts);
  let next = 0;
  const rank = (value: string | number) => (typeof value === 'string' ? ranks[next++] : value);
  return values.map((value) => {
    if (value === null) return null;
    return typeof value === 'object' ? value.map(rank) : rank(value);
  });
}

/** A number a row to sort by, NaN where the value is missing; texts become ranks in UTF-8 byte order. */
export function sortKeys(
  length: number,
  rows: Uint32Array,
  desc: boolean,
  valueAt: (row: number) => SortValue,
): Float64Array {
  const values = ranked(Array.from(rows, valueAt));
  const keys = new Float64Array(length).fill(Number.NaN);
  rows.forEach((row, i) => {
    keys[row] = singleNumber(values[i], desc);
  });
  return keys;
}

/** Rows ordered by one key, missing values last in both directions, ties as they stand in `rows`. */
export function orderRows(rows: Uint32Array, keys: Float64Array, desc: boolean): Uint32Array {
  const sign = desc ? -1 : 1;
  const isMissing = (row: number) => Number(Number.isNaN(keys[row]));
  return rows.slice().sort((a, b) => isMissing(a) - isMissing(b) || (isMissing(a) ? 0 : sign * (keys[a] - keys[b])));
}
