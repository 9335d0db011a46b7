/** Writes the key of every entry from its row; entries lie flat: key, row, key, row ... Keys are unsigned and order as what is sorted by. */
export type Word = (entries: Uint32Array) => void;

// More bits at once mean fewer passes over the rows, but more places to count and to write to than few rows are worth.
const [FEWEST_BITS, MOST_BITS] = [8, 17];

/** Rows beside a key each, to sort them by. */
export class KeyedRows {
  // Key and row are side by side, since a pass that writes to one place is a fifth quicker than one that writes to two.
  #entries: Uint32Array;
  #spare: Uint32Array;

  constructor(rows: Uint32Array) {
    this.#entries = new Uint32Array(2 * rows.length);
    this.#spare = new Uint32Array(2 * rows.length);
    this.#fill(rows);
  }

  /** Goes on with some of its rows: touching fresh memory would cost as much as a pass. */
  keepOnly(rows: Uint32Array): void {
    this.#entries = this.#entries.subarray(0, 2 * rows.length);
    this.#spare = this.#spare.subarray(0, 2 * rows.length);
    this.#fill(rows);
  }

  #fill(rows: Uint32Array): void {
    const entries = this.#entries;
    for (let i = 0; i < rows.length; i++) entries[2 * i + 1] = rows[i];
  }

  get rows(): Uint32Array {
    const rows = new Uint32Array(this.#entries.length / 2);
    const entries = this.#entries;
    for (let i = 0; i < rows.length; i++) rows[i] = entries[2 * i + 1];
    return rows;
  }

  /** The places of rows that share their key with a neighbour. */
  get ties(): Uint32Array {
    return placesOfTies(this.#entries);
  }

  /** Sorts by all of the words, the first one being the most significant. */
  sortByAll(words: readonly Word[]): void {
    for (const word of words.toReversed()) this.#sortBy(word);
  }

  /** Stable. Passes only over the bits in which keys differ, and not at all over what lies in order. */
  #sortBy(word: Word): void {
    word(this.#entries);
    if (isOrdered(this.#entries)) return;
    const differing = differingBits(this.#entries);
    const lowest = 31 - Math.clz32(differing & -differing);
    const bits = 32 - Math.clz32(differing) - lowest;
    const passes = Math.ceil(bits / bitsAtOnce(this.#entries.length / 2));
    const width = Math.ceil(bits / passes);
    for (let pass = 0; pass < passes; pass++) {
      distribute(this.#entries, this.#spare, lowest + pass * width, 2 ** width);
      [this.#entries, this.#spare] = [this.#spare, this.#entries];
    }
  }
}

const bitsAtOnce = (rows: number): number => Math.min(MOST_BITS, Math.max(FEWEST_BITS, 28 - Math.clz32(rows)));

function isOrdered(entries: Uint32Array): boolean {
  for (let i = 2; i < entries.length; i += 2) if (entries[i] < entries[i - 2]) return false;
  return true;
}

function differingBits(entries: Uint32Array): number {
  let differing = 0;
  for (let i = 2; i < entries.length; i += 2) differing |= entries[i] ^ entries[0];
  return differing;
}

/** Writes the entries in the order of one digit of their keys: as many below `radix` as they have, from the bit `shift` on. */
function distribute(from: Uint32Array, to: Uint32Array, shift: number, radix: number): void {
  const mask = radix - 1;
  const next = new Uint32Array(radix);
  for (let i = 0; i < from.length; i += 2) next[(from[i] >>> shift) & mask] += 2;
  let start = 0;
  for (let digit = 0; digit < radix; digit++) {
    const size = next[digit];
    next[digit] = start;
    start += size;
  }
  for (let i = 0; i < from.length; i += 2) {
    const key = from[i];
    const digit = (key >>> shift) & mask;
    const place = next[digit];
    next[digit] = place + 2;
    to[place] = key;
    to[place + 1] = from[i + 1];
  }
}

function placesOfTies(entries: Uint32Array): Uint32Array {
  const places = new Uint32Array(entries.length / 2);
  let length = 0;
  let tiesWithLast = false;
  for (let i = 0; i < entries.length; i += 2) {
    const tiesWithNext = i + 2 < entries.length && entries[i] === entries[i + 2];
    if (tiesWithLast || tiesWithNext) places[length++] = i >> 1;
    tiesWithLast = tiesWithNext;
  }
  return places.subarray(0, length);
}
