import type { Word } from './KeyedRows';

/**
 * Where each code of a column stands, at 1 + the code, so that a missing one needs no asking; `ranks` has one a code, less than their
 * number. What is missing (code -1 or rank -1) comes last in both directions, or counts as less than all others.
 */
export function rankPlaces(ranks: Int32Array, desc: boolean, missing: 'last' | 'least' = 'last'): Uint32Array {
  const count = ranks.length;
  const places = new Uint32Array(count + 1).fill(missing === 'least' && !desc ? 0 : count + 1);
  for (let code = 0; code < count; code++) {
    if (ranks[code] >= 0) places[code + 1] = desc ? count - ranks[code] : ranks[code] + 1;
  }
  return places;
}

/** Orders rows by where their codes stand. */
export const placeWord =
  (codes: Int32Array, places: Uint32Array): Word =>
  (entries) => {
    for (let i = 0; i < entries.length; i += 2) entries[i] = places[codes[entries[i + 1]] + 1];
  };

/** Orders rows by the rank of their code, see `rankPlaces`. */
export const rankWord = (codes: Int32Array, ranks: Int32Array, desc: boolean, missing?: 'last' | 'least'): Word =>
  placeWord(codes, rankPlaces(ranks, desc, missing));
