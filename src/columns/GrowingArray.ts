import type { ListColumn } from './recordColumns';

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

const FIRST_CAPACITY = 1024;

/** A typed array of unknown final length: it doubles when it is full. */
export class GrowingArray<T extends Numbers> {
  readonly #ArrayType: new (
    length: number,
  ) => T;
  #values: T;
  #length = 0;

  constructor(ArrayType: new (length: number) => T) {
    this.#ArrayType = ArrayType;
    this.#values = new ArrayType(FIRST_CAPACITY);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    this.#reserve(1);
    this.#values[this.#length++] = value;
  }

  append(values: ArrayLike<number>): void {
    this.#reserve(values.length);
    this.#values.set(values, this.#length);
    this.#length += values.length;
  }

  /** A copy of what it holds, exactly as long. */
  toArray(): T {
    return this.#values.slice(0, this.#length) as T;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#values.length) return;
    const grown = new this.#ArrayType(Math.max(needed, this.#values.length * 2));
    grown.set(this.#values);
    this.#values = grown;
  }
}

/** A list column of unknown final length. */
export class GrowingList<T extends Float64Array | Int32Array> {
  readonly #offsets = new GrowingArray(Uint32Array);
  readonly #values: GrowingArray<T>;

  constructor(ArrayType: new (length: number) => T) {
    this.#values = new GrowingArray(ArrayType);
    this.#offsets.push(0);
  }

  /** Adds one row. */
  push(list: ArrayLike<number>): void {
    this.#values.append(list);
    this.#offsets.push(this.#values.length);
  }

  /** Adds every row of another list column. */
  append({ offsets, values }: ListColumn<Float64Array | Int32Array>): void {
    const before = this.#values.length;
    this.#values.append(values);
    this.#offsets.append(offsets.subarray(1).map((end) => end + before));
  }

  toColumn(): ListColumn<T> {
    return { offsets: this.#offsets.toArray(), values: this.#values.toArray() };
  }
}
