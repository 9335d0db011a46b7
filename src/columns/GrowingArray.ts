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

  at(index: number): number {
    return this.#values[index];
  }

  /** Puts another value in a place, and returns the one that was there. */
  replace(index: number, value: number): number {
    const before = this.#values[index];
    this.#values[index] = value;
    return before;
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
