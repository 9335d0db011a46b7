import { DAY, type EpochMs, epochMs, HOUR, type TimeRange } from '../../domain/time';

/** The moment an ISO text names. */
export const at = (iso: string): EpochMs => epochMs(Date.parse(iso));

/** The thirty days that every simulation covers: fixed, so that links into the demo stay true. */
export const PERIOD: TimeRange = { from: at('2026-10-01T00:00:00Z'), to: at('2026-10-31T00:00:00Z') };

/** How busy the shop is on each day, Sunday first. */
const weekdays = [1, 0.82, 0.78, 0.8, 0.84, 0.9, 0.97];

const FIRST_SUNDAY = 3 * DAY;

/** How busy the shop is, about 0.1 (before dawn) to 1 (Sunday afternoon, UTC). */
export function rhythm(time: EpochMs): number {
  const hour = (time % DAY) / HOUR;
  const weekday = Math.floor((time - FIRST_SUNDAY) / DAY) % 7;
  const daily = 0.55 - 0.45 * Math.cos(((hour - 4) / 24) * 2 * Math.PI);
  return daily * (weekdays[weekday] as number);
}
