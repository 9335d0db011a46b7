import type { RowGroups } from './rowGroups';

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
  /** A flag per row of the columns: whether it is the first of its group among all of the rows. */
  readonly tops: Uint8Array;

  constructor(rows: Uint32Array, { groupOf, count }: RowGroups) {
    this.#rows = rows;
    this.#groupOf = groupOf;
    this.counts = new Uint32Array(count);
    this.tops = new Uint8Array(groupOf.length);
    const isFound = new Uint8Array(count);
    for (let i = 0; i < rows.length; i++) {
      const group = groupOf[rows[i]];
      this.tops[rows[i]] = 1 - isFound[group];
      isFound[group] = 1;
    }
  }

  /** Counts the first `length` of the rows. */
  take(length: number): void {
    const [rows, groupOf, counts] = [this.#rows, this.#groupOf, this.counts];
    for (let i = this.taken; i < length; i++) if (counts[groupOf[rows[i]]]++ === 0) this.groupCount++;
    for (let i = this.taken - 1; i >= length; i--) if (--counts[groupOf[rows[i]]] === 0) this.groupCount--;
    this.taken = length;
  }
}
