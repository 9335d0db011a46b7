import type { Random } from './random';

/** What is not part of an incident stays below the critical band (75). */
const HIGHEST_EVERYDAY_SCORE = 74;

const TAIL = 2.6;
const TAIL_SCALE = 8;

const shareBelow = (score: number) => 1 - (1 + score / TAIL_SCALE) ** -TAIL;

/** A score as life deals them: most below 10, few above 50 (a Lomax tail, cut off below critical). */
export function everydayScore(random: Random): number {
  const share = random.next() * shareBelow(HIGHEST_EVERYDAY_SCORE);
  return TAIL_SCALE * ((1 - share) ** (-1 / TAIL) - 1);
}

/**
 * The score when first written. Renormalisation has since lowered many: never below the current score, and equal while
 * the bucket is interim.
 */
export function initialScore(score: number, isInterim: boolean, random: Random): number {
  if (isInterim || random.chance(0.4)) return score;
  return Math.min(100, score * random.between(1.01, 1.6));
}

/** How surprising a score is, as `-log10 p`: about 1.5 at score 0, 10 at 60, 300 at 99. */
export function surprise(score: number, random: Random): number {
  const exponent = 1.46 + 0.13 * score + 330 * (score / 100) ** 12;
  return Math.min(307, exponent * random.between(0.97, 1.03));
}

/** The same for a `rare` detector, which knows only how seldom a value was seen: 6 at most. */
export const rareSurprise = (score: number, random: Random): number => 1.3 + 0.045 * score * random.between(0.95, 1.05);

/** How many standard deviations a normal value is away when it is that surprising. */
export const deviations = (exponent: number): number => Math.sqrt(2 * Math.LN10 * exponent);
