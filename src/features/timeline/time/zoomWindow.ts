import { type DurationMs, epochMs, type TimeRange } from '../../../domain/time';

/** The range with both ends on the nearest column edge, at least one column long: a shown range does not creep wider. */
export function snapRange({ from, to }: TimeRange, interval: DurationMs): TimeRange {
  const first = Math.round(from / interval);
  const last = Math.max(Math.round(to / interval), first + 1);
  return { from: epochMs(first * interval), to: epochMs(last * interval) };
}
