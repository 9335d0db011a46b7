import { formatScore, formatValue } from '../../domain/number';
import type { Summary } from '../../domain/summary';
import { type EpochMs, formatTime } from '../../domain/time';

/** "3 to 98", or "98" when all have one; null when there is no record. */
export function scoresText(summary: Summary | null): string | null {
  if (summary === null || summary.highest === null || summary.lowest === null) return null;
  const [lowest, highest] = [formatScore(summary.lowest), formatScore(summary.highest)];
  return lowest === highest ? highest : `${lowest} to ${highest}`;
}

/** The average score to three digits: an average of whole numbers is none. */
export const averageText = (summary: Summary | null): string | null =>
  summary === null || summary.average === null ? null : formatValue(summary.average);

export const timeText = (time: EpochMs | null | undefined): string | null =>
  time === null || time === undefined ? null : formatTime(time);
