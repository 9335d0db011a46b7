/**
 * Whether an anomaly stems from several buckets rather than one, from the impacts in `anomaly_score_explanation`
 * (both `-log10 p`): true when the multi-bucket impact clearly outweighs the single-bucket one.
 */
export function isMultiBucket(singleImpact: number | undefined, multiImpact: number | undefined): boolean {
  const single = singleImpact ?? 0;
  const multi = multiImpact ?? 0;
  if (multi <= 0 || single > multi) return false;
  if (single === 0) return true;
  return (((multi - single) * multi) / single) * 1.7 >= 2;
}

/** An impact on the field's five-step scale. */
export function impactStep(impact: number): 1 | 2 | 3 | 4 | 5 {
  if (impact < 2) return 1;
  if (impact < 4) return 2;
  if (impact < 7) return 3;
  return impact < 12 ? 4 : 5;
}
