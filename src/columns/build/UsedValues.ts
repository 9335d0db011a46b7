/** The values of a dictionary that taken rows use, with new codes in the order of first use. */
export class UsedValues<T> {
  readonly values: T[] = [];
  readonly #all: readonly T[];
  readonly #newCode: Int32Array;

  constructor(all: readonly T[]) {
    this.#all = all;
    this.#newCode = new Int32Array(all.length).fill(-1);
  }

  /** Puts the new codes in the place of the old ones; -1 stays. */
  renumber(codes: Int32Array): Int32Array {
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i];
      if (code >= 0) codes[i] = this.#newCode[code] >= 0 ? this.#newCode[code] : this.#add(code);
    }
    return codes;
  }

  #add(code: number): number {
    this.#newCode[code] = this.values.push(this.#all[code]) - 1;
    return this.#newCode[code];
  }
}
