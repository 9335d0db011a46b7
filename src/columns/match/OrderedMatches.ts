import type { MatchedRows } from './MatchedRows';

/** Some rows in an order of all rows. They are looked for only as far as they are asked for: a table shows few of its first ones. */
export class OrderedMatches {
  readonly count: number;
  readonly #order: Uint32Array;
  readonly #isMatch: (row: number) => boolean;
  /** The first of them, in order, with room for more; and how far the order has been looked through. */
  #found = new Uint32Array(1024);
  #length = 0;
  #seen = 0;

  /** Of rows that have to have at least `minScore` as well; `count` of them have. */
  constructor(matched: Pick<MatchedRows, 'columns' | 'has'>, order: Uint32Array, minScore: number, count: number) {
    const { recordScore } = matched.columns;
    this.#order = order;
    this.#isMatch = (row) => recordScore[row] >= minScore && matched.has(row);
    this.count = count;
  }

  /** Those from one place to another, not included. */
  slice(from: number, to: number): Uint32Array {
    const end = Math.min(to, this.count);
    while (this.#length < end) {
      const row = this.#order[this.#seen++];
      if (!this.#isMatch(row)) continue;
      if (this.#length === this.#found.length) this.#makeRoom();
      this.#found[this.#length++] = row;
    }
    return this.#found.subarray(Math.min(from, end), end);
  }

  #makeRoom(): void {
    const larger = new Uint32Array(Math.min(2 * this.#length, this.count));
    larger.set(this.#found);
    this.#found = larger;
  }
}
