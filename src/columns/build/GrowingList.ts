import type { ListColumn } from '../recordColumns';
import { type ArrayType, GrowingArray } from './GrowingArray';

/** A list column of unknown final length. */
export class GrowingList<T extends Float64Array | Int32Array> {
  readonly #offsets = new GrowingArray(Uint32Array);
  readonly #values: GrowingArray<T>;

  constructor(ArrayType: ArrayType<T>) {
    this.#values = new GrowingArray(ArrayType);
    this.#offsets.push(0);
  }

  /** Adds one row. */
  push(list: ArrayLike<number>): void {
    this.#values.append(list);
    this.#offsets.push(this.#values.length);
  }

  toColumn(): ListColumn<T> {
    return { offsets: this.#offsets.toArray(), values: this.#values.toArray() };
  }
}
