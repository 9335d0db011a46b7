import type { Summary } from '../domain/summary';
import { epochMs } from '../domain/time';
import { numberEntities } from './groups/numberEntities';
import type { MatchedRows } from './match/MatchedRows';
import { countFrom } from './match/rowsByScore';
import type { RecordColumns } from './recordColumns';

/** The matching records with at least a score, in a few numbers. Looks at each of them, so it is nothing for every step of a slider. */
export function summary({ columns, rows: all }: MatchedRows, minScore: number): Summary {
  const rows = all.subarray(0, countFrom(columns, all, minScore));
  const { recordScore } = columns;
  const isEmpty = rows.length === 0;
  return {
    // The rows come highest score first.
    highest: isEmpty ? null : recordScore[rows[0]],
    lowest: isEmpty ? null : recordScore[rows[rows.length - 1]],
    average: isEmpty ? null : averageScore(columns, rows),
    ...timesOf(columns, rows),
    jobs: jobCount(columns, rows),
    entities: distinct(numberEntities(columns), rows),
  };
}

function averageScore({ recordScore }: RecordColumns, rows: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += recordScore[rows[i]];
  return sum / rows.length;
}

function timesOf({ timestamp }: RecordColumns, rows: Uint32Array): Pick<Summary, 'first' | 'last'> {
  if (rows.length === 0) return { first: null, last: null };
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < rows.length; i++) {
    const time = timestamp[rows[i]];
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return { first: epochMs(first), last: epochMs(last) };
}

function jobCount({ detector, detectors }: RecordColumns, rows: Uint32Array): number {
  const used = new Uint8Array(detectors.length);
  for (let i = 0; i < rows.length; i++) used[detector[rows[i]]] = 1;
  return new Set(detectors.filter((_, code) => used[code] === 1).map(({ jobId }) => jobId)).size;
}

function distinct({ groupOf, count }: { groupOf: Int32Array; count: number }, rows: Uint32Array): number {
  const isFound = new Uint8Array(count);
  let found = 0;
  for (let i = 0; i < rows.length; i++) {
    found += 1 - isFound[groupOf[rows[i]]];
    isFound[groupOf[rows[i]]] = 1;
  }
  return found;
}
