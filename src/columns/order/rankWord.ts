import type { Word } from './KeyedRows';

/**
 * Orders rows by the rank of their code; `ranks` has one a code, less than their number. What is missing (code -1 or rank -1) comes
 * last in both directions, or counts as less than all others.
 */
export function rankWord(
  codes: Int32Array,
  ranks: Int32Array,
  desc: boolean,
  missing: 'last' | 'least' = 'last',
): Word {
  const count = ranks.length;
  // At 1 + the code, so that a missing one needs no asking.
  const places = new Uint32Array(count + 1).fill(missing === 'least' && !desc ? 0 : count + 1);
  for (let code = 0; code < count; code++) {
    if (ranks[code] >= 0) places[code + 1] = desc ? count - ranks[code] : ranks[code] + 1;
  }
  return (entries) => {
    for (let i = 0; i < entries.length; i += 2) entries[i] = places[codes[entries[i + 1]] + 1];
  };
}
