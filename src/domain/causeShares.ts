/** The engine's floor: the smallest normal double. */
const LEAST_PROBABILITY = 2.2250738585072014e-308;

const surprise = (probability: number) => -Math.log10(Math.max(probability, LEAST_PROBABILITY));

/**
 * How much of what is unusual about a record each of its causes is, 0 to 1: its surprise, `-log10 p`, of the sum over all. Null
 * for each where no cause is a surprise.
 */
export function causeShares(causes: readonly { readonly probability: number }[]): readonly (number | null)[] {
  const surprises = causes.map(({ probability }) => surprise(probability));
  const total = surprises.reduce((sum, one) => sum + one, 0);
  return surprises.map((one) => (total === 0 ? null : one / total));
}
