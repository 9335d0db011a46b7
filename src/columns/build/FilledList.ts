import type { ListColumn } from '../recordColumns';
import { FilledArray } from './FilledArray';
import type { ArrayType } from './GrowingArray';

/** Rows that come later may have longer lists. Room that is never written takes no memory. */
const SPARE = 1.25;

/** A list column whose number of rows is known, and the length of its lists only guessed from those that came. */
export class FilledList<T extends Float64Array | Int32Array> {
  readonly #rows: number;
  readonly #offsets: FilledArray<Uint32Array>;
  readonly #values: FilledArray<T>;

  constructor(ArrayType: ArrayType<T>, rows: number) {
    this.#rows = rows;
    this.#offsets = new FilledArray(Uint32Array, rows + 1);
    this.#offsets.append(Uint32Array.of(0));
    this.#values = new FilledArray(ArrayType, 0);
  }

  append({ offsets, values }: ListColumn<T>): void {
    const before = this.#values.length;
    const ends = offsets.slice(1);
    for (let i = 0; i < ends.length; i++) ends[i] += before;
    this.#offsets.append(ends);
    const perRow = (before + values.length) / (this.#offsets.length - 1);
    this.#values.append(values, Math.ceil(perRow * this.#rows * SPARE));
  }

  filled(): ListColumn<T> {
    return { offsets: this.#offsets.filled(), values: this.#values.filled() };
  }
}
