/** Numbers from 0 to 1, the same ones for a seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Scores on and beside the limits of the bands, where a careless comparison goes wrong. */
const EDGES = [75, 74.999999, 50, 49.999999, 25, 24.999999, 3, 2.999999, 100, 99.999999, 0, 1, 0.999999];
const EDGE_EVERY = 997;

const LOWEST = 0.4;
const TAIL = 0.9375;

/** A heavy tail: nine of ten lie below 4, one of a hundred above 30. */
export function plannedScore(row: number, random: () => number): number {
  if (row % EDGE_EVERY === 0) return EDGES[(row / EDGE_EVERY) % EDGES.length];
  const score = LOWEST * (1 - random()) ** -TAIL;
  return Math.round((score > 100 ? 30 + 70 * random() : score) * 1e6) / 1e6;
}
