import type { ArrayType } from './GrowingArray';

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A typed array with room for a length that is known, or guessed: what has been filled in can be looked at without a copy. */
export class FilledArray<T extends Numbers> {
  readonly #ArrayType: ArrayType<T>;
  #values: T;
  #length = 0;

  constructor(ArrayType: ArrayType<T>, room: number) {
    this.#ArrayType = ArrayType;
    this.#values = new ArrayType(room);
  }

  get length(): number {
    return this.#length;
  }

  /** Moves into a larger array where there is no room left, with room for `guess` values if that is enough. */
  append(values: T, guess = 0): void {
    const length = this.#length + values.length;
    if (length > this.#values.length) this.#move(Math.max(length, guess));
    this.#values.set(values, this.#length);
    this.#length = length;
  }

  /** What it holds now; what is appended later does not show in it. */
  filled(): T {
    return this.#values.subarray(0, this.#length) as T;
  }

  #move(room: number): void {
    const values = new this.#ArrayType(room);
    values.set(this.filled());
    this.#values = values;
  }
}
