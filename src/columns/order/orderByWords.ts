import { KeyedRows, type Word } from './KeyedRows';

/**
 * The rows in the order of the words, the most significant first; what ties in all of them stays as it stands in `rows`. The time
 * grows with the rows and with the bits in which they differ, whatever their order and however many tie.
 */
export function orderByWords(rows: Uint32Array, words: readonly Word[]): Uint32Array {
  const keyed = new KeyedRows(rows);
  keyed.sortByAll(words);
  return keyed.rows;
}

/** As `orderByWords`, for a first word that leaves few ties: only those are sorted by the others, so that they cost little. */
export function orderByFirstWord(rows: Uint32Array, words: readonly Word[]): Uint32Array {
  const keyed = new KeyedRows(rows);
  keyed.sortByAll(words.slice(0, 1));
  const order = keyed.rows;
  if (words.length > 1) breakTies(order, keyed, words);
  return order;
}

function breakTies(order: Uint32Array, keyed: KeyedRows, words: readonly Word[]): void {
  const places = keyed.ties;
  keyed.keepOnly(places.map((place) => order[place]));
  keyed.sortByAll(words);
  const tied = keyed.rows;
  for (let i = 0; i < places.length; i++) order[places[i]] = tied[i];
}
