import type { RecordColumns } from './recordColumns';

/** Some rows in an order of all rows. They are looked for only as far as they are asked for: a table shows few of its first ones. */
export class OrderedMatches {
  readonly #order: Uint32Array;
  readonly #isMatch: (row: number) => boolean;
  /** The first of them, in order, and how far the order has been looked through. */
  readonly #found: Uint32Array;
  #length = 0;
  #seen = 0;

  /** `flags` has 1 for each row that has to have at least `minScore` as well; `count` of them have. */
  constructor({ recordScore }: RecordColumns, order: Uint32Array, flags: Uint8Array, minScore: number, count: number) {
    this.#order = order;
    this.#isMatch = (row) => flags[row] !== 0 && recordScore[row] >= minScore;
    this.#found = new Uint32Array(count);
  }

  get count(): number {
    return this.#found.length;
  }

  /** Those from one place to another, not included. */
  slice(from: number, to: number): Uint32Array {
    const end = Math.min(to, this.count);
    while (this.#length < end) {
      const row = this.#order[this.#seen++];
      if (this.#isMatch(row)) this.#found[this.#length++] = row;
    }
    return this.#found.subarray(Math.min(from, end), end);
  }
}
