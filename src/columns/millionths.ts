const MILLION = 1_000_000;

/**
 * A score in millionths, rounded: sums of whole numbers do not depend on the order in which they are added and taken away, and are
 * exact for 90 million scores.
 */
export const toMillionths = (score: number): number => Math.round(score * MILLION);

/** The score, or sum of scores, of so many millionths. */
export const fromMillionths = (millionths: number): number => millionths / MILLION;
