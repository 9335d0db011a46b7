/** Scores are told apart by hundredths here: a floor must be said on the screen. */
const STEPS = 100;
const HIGHEST = 100;

/**
 * The lowest score, in hundredths, of which at most `budget` results have as much or more; 0 when that holds for all of them, 100
 * when for none. `countOf` counts the results of at least a score; it is asked 14 times at most.
 */
export async function raiseFloor(
  all: number,
  budget: number,
  countOf: (floor: number) => Promise<number>,
): Promise<number> {
  if (all <= budget) return 0;
  let [tooMany, enough] = [0, HIGHEST * STEPS];
  while (enough - tooMany > 1) {
    const middle = Math.floor((tooMany + enough) / 2);
    if ((await countOf(middle / STEPS)) <= budget) enough = middle;
    else tooMany = middle;
  }
  return enough / STEPS;
}
