import { KeyedRows, type Word } from './KeyedRows';

/**
 * The rows in the order of the words, the most significant first; what ties in all of them stays as it stands in `rows`. The time
 * grows with the rows and with the bits in which they differ, whatever their order and however many tie.
 */
export function orderByWords(rows: Uint32Array, words: readonly Word[]): Uint32Array {
  const keyed = new KeyedRows(rows);
  keyed.sortBy(words[0]);
  const order = keyed.rows;
  if (words.length > 1) breakTies(order, keyed.ties, words);
  return order;
}

/** Few rows tie in a first word that tells much, so that all the others cost little. */
function breakTies(order: Uint32Array, places: Uint32Array, words: readonly Word[]): void {
  const tied = new KeyedRows(places.map((place) => order[place]));
  for (const word of words.toReversed()) tied.sortBy(word);
  const { rows } = tied;
  for (let i = 0; i < places.length; i++) order[places[i]] = rows[i];
}
