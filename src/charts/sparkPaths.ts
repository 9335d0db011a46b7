import { type Severity, severities, severityOf } from '../domain/severity';

/** How high a picture of scores is, in its own units. */
export const SPARK_HEIGHT = 100;

const BAR_WIDTH = 0.75;
const LEAST_SCORE_SHOWN = 8;

/** The bars of scores, a column each and -1 without one: a path for each band that has any, in a box of `highest.length` by 100. */
export function sparkPaths(highest: readonly number[]): { readonly severity: Severity; readonly d: string }[] {
  const bars = new Map<Severity, string>();
  highest.forEach((score, column) => {
    if (score < 0) return;
    const severity = severityOf(score);
    const height = Math.round(Math.max(score, LEAST_SCORE_SHOWN));
    bars.set(severity, `${bars.get(severity) ?? ''}M${column} ${SPARK_HEIGHT}v${-height}h${BAR_WIDTH}v${height}z`);
  });
  return severities.flatMap(({ name }) => ({ severity: name, d: bars.get(name) ?? '' })).filter(({ d }) => d !== '');
}
