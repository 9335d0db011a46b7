import { GrowingArray } from '../build/GrowingArray';
import type { RowGroups } from './RowGroups';

/**
 * How many of the first of some rows, highest score first, each group holds: as many as were asked for last. Since rows come and go at
 * the end, a step of the score slider costs only the rows between; and the first row of a group is its top record, which goes last.
 */
export class GroupTally {
  readonly #rows: Uint32Array;
  readonly #groupOf: Int32Array;
  /** Rows by group. */
  readonly counts: Uint32Array;
  /** Rows in all groups. */
  taken = 0;
  /** Groups that hold any. */
  groupCount = 0;
  /** The first row of each group that holds any of all the rows, highest score first. */
  readonly tops: Uint32Array;

  constructor(rows: Uint32Array, { groupOf, count }: RowGroups) {
    this.#rows = rows;
    this.#groupOf = groupOf;
    this.counts = new Uint32Array(count);
    this.tops = firstOfEach(rows, { groupOf, count });
  }

  /** Counts the first `length` of the rows. */
  take(length: number): void {
    const [rows, groupOf, counts] = [this.#rows, this.#groupOf, this.counts];
    for (let i = this.taken; i < length; i++) if (counts[groupOf[rows[i]]]++ === 0) this.groupCount++;
    for (let i = this.taken - 1; i >= length; i--) if (--counts[groupOf[rows[i]]] === 0) this.groupCount--;
    this.taken = length;
  }
}

function firstOfEach(rows: Uint32Array, { groupOf, count }: RowGroups): Uint32Array {
  const isFound = new Uint8Array(count);
  const tops = new GrowingArray(Uint32Array);
  for (let i = 0; i < rows.length && tops.length < count; i++) {
    const group = groupOf[rows[i]];
    if (isFound[group] === 0) tops.push(rows[i]);
    isFound[group] = 1;
  }
  return tops.toArray();
}
