import type { RecordColumns } from '../recordColumns';
import { compareText } from './compareText';

/**
 * Whether the rows lie as `sortRows` orders all of them descending without a primary key, as the server sends them. Only neighbours
 * with one score are compared by their texts, which costs a tenth of ranking all texts.
 */
export function liesInTieOrder(columns: RecordColumns): boolean {
  const { recordScore, length } = columns;
  const tie = tieBreaker(columns);
  for (let row = 1; row < length; row++) {
    const fall = recordScore[row - 1] - recordScore[row];
    if (!(fall > 0) && (fall < 0 || tie(row - 1, row) > 0)) return false;
  }
  return true;
}

/** Compares two rows by what follows the score in the words of `sortRows`, descending, what is missing last. */
function tieBreaker({ over, partition, by, detector, detectors, entities }: RecordColumns) {
  const byValue = (codes: Int32Array, a: number, b: number) =>
    codes[a] === codes[b] ? 0 : descending(entities[codes[a]]?.value, entities[codes[b]]?.value);
  const byDetector = (a: number, b: number) => {
    const [one, other] = [detectors[detector[a]], detectors[detector[b]]];
    if (one === other) return 0;
    return descending(one.fieldName, other.fieldName) || descending(one.function || null, other.function || null);
  };
  return (a: number, b: number) =>
    byValue(over, a, b) || byValue(partition, a, b) || byValue(by, a, b) || byDetector(a, b);
}

function descending(a: string | null | undefined, b: string | null | undefined): number {
  if (a == null || b == null) return Number(a == null) - Number(b == null);
  return compareText(b, a);
}
