/** Entries to sort, flat: key, row, key, row ... Side by side, since a pass that writes to one place is a fifth quicker. */
type Entries = Uint32Array;

/** Writes the key of every entry, from its row: an unsigned number that orders as what is sorted by. */
export type Word = (entries: Entries) => void;

// Wider digits mean fewer passes, but more places to write to than the caches hold; few entries do not pay for counting them.
const WIDEST_DIGIT = 13;
const FEW_ENTRIES = 2_000;
const DIGIT_OF_FEW = 8;

/**
 * The rows in the order of the words, the most significant first; what ties in all of them stays as it stands in `rows`. Its time
 * grows with the number of rows and of bits that differ, whatever the order they come in and however many tie.
 */
export function orderByWords(rows: Uint32Array, words: readonly Word[]): Uint32Array {
  const [first, ...rest] = words;
  const sorted = sortBy(first, entriesOf(rows));
  const order = rowsOf(sorted);
  if (rest.length > 0) breakTies(order, placesOfTies(sorted), words);
  return order;
}

/** Few rows tie in a first word that says much, so that all others cost little. */
function breakTies(order: Uint32Array, places: Uint32Array, words: readonly Word[]): void {
  let tied = entriesOf(places.map((place) => order[place]));
  for (let i = words.length - 1; i >= 0; i--) tied = sortBy(words[i], tied);
  for (let i = 0; i < places.length; i++) order[places[i]] = tied[2 * i + 1];
}

/** Where sorted entries have the key of a neighbour. */
function placesOfTies(sorted: Entries): Uint32Array {
  const places = new Uint32Array(sorted.length / 2);
  let length = 0;
  let tiesWithLast = false;
  for (let i = 0; i < sorted.length; i += 2) {
    const tiesWithNext = i + 2 < sorted.length && sorted[i] === sorted[i + 2];
    if (tiesWithLast || tiesWithNext) places[length++] = i / 2;
    tiesWithLast = tiesWithNext;
  }
  return places.subarray(0, length);
}

/** Digit by digit, the least significant first, and only the bits in which keys differ. */
function sortBy(word: Word, entries: Entries): Entries {
  word(entries);
  const differing = differingBits(entries);
  if (differing === 0) return entries;
  const low = 31 - Math.clz32(differing & -differing);
  const bits = 32 - Math.clz32(differing) - low;
  const widest = entries.length < 2 * FEW_ENTRIES ? DIGIT_OF_FEW : WIDEST_DIGIT;
  const passes = Math.ceil(bits / widest);
  const width = Math.ceil(bits / passes);
  let [from, to] = [entries, new Uint32Array(entries.length)];
  for (let pass = 0; pass < passes; pass++) {
    distribute(from, to, low + pass * width, (1 << width) - 1);
    [from, to] = [to, from];
  }
  return from;
}

function differingBits(entries: Entries): number {
  let differing = 0;
  for (let i = 2; i < entries.length; i += 2) differing |= entries[i] ^ entries[0];
  return differing;
}

/** One stable pass of counting: the entries in the order of one digit of their keys. */
function distribute(from: Entries, to: Entries, shift: number, mask: number): void {
  const next = new Uint32Array(mask + 1);
  for (let i = 0; i < from.length; i += 2) next[(from[i] >>> shift) & mask] += 2;
  let start = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const count = next[digit];
    next[digit] = start;
    start += count;
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

function entriesOf(rows: Uint32Array): Entries {
  const entries = new Uint32Array(2 * rows.length);
  for (let i = 0; i < rows.length; i++) entries[2 * i + 1] = rows[i];
  return entries;
}

function rowsOf(entries: Entries): Uint32Array {
  const rows = new Uint32Array(entries.length / 2);
  for (let i = 0; i < rows.length; i++) rows[i] = entries[2 * i + 1];
  return rows;
}
