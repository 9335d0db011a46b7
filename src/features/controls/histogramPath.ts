import { SCORE_BINS, type ScoreCounts } from '../../domain/scoreCounts';
import { type Severity, severities, severityEnd } from '../../domain/severity';

/**
 * The bars of the scores of a band, as an SVG path: a score is one wide, 1 is high. Heights are logarithmic, since there are
 * thousands of low scores for each high one, and a single record is seen.
 */
export function histogramPath(counts: ScoreCounts, band: Severity): string {
  const most = Math.log1p(Math.max(...counts));
  const from = severities.find(({ name }) => name === band)?.from ?? 0;
  const bins = Array.from({ length: Math.min(severityEnd(band), SCORE_BINS) - from }, (_, i) => from + i);
  return bins
    .filter((bin) => counts[bin] > 0)
    .map((bin) => `M${bin} 1v${-(Math.log1p(counts[bin]) / most).toFixed(3)}h1V1z`)
    .join('');
}
