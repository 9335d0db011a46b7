/** Distinct values in the order they were first seen, each with its place as its code. */
export class Dictionary<T> {
  readonly values: T[] = [];
  readonly #keyOf: (value: T) => string;
  readonly #codes = new Map<string, number>();

  /** `keyOf` must give equal keys to equal values only. */
  constructor(keyOf: (value: T) => string) {
    this.#keyOf = keyOf;
  }

  codeOf(value: T): number {
    const key = this.#keyOf(value);
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.values.length);
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
