import type { CodeIndex } from './codeIndexes';

/** Distinct values in the order they were first seen, each with its place as its code. */
export class Dictionary<T> {
  readonly values: T[] = [];
  readonly #index: CodeIndex<T>;

  /** `index` tells which values count as equal. */
  constructor(index: CodeIndex<T>) {
    this.#index = index;
  }

  codeOf(value: T): number {
    const known = this.#index.get(value);
    if (known !== undefined) return known;
    this.#index.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  /** -1 for null. */
  codeOrMissing(value: T | null): number {
    return value === null ? -1 : this.codeOf(value);
  }

  /** Turns codes into `values` into codes of this dictionary; -1 stays. */
  translator(values: readonly T[]): (codes: Int32Array) => Int32Array {
    const translated = Int32Array.from(values, (value) => this.codeOf(value));
    return (codes) => codes.map((code) => (code < 0 ? -1 : translated[code]));
  }
}
