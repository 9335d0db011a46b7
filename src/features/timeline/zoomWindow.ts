import { type DurationMs, epochMs, type TimeRange } from '../../domain/time';

/** The range with both ends on the nearest column edge, at least one column long: a shown range does not creep wider. */
export function snapRange({ from, to }: TimeRange, interval: DurationMs): TimeRange {
  const first = Math.round(from / interval);
  const last = Math.max(Math.round(to / interval), first + 1);
  return { from: epochMs(first * interval), to: epochMs(last * interval) };
}

/** A range made longer or shorter by a factor round a time that stays where it is, kept within bounds. */
export function zoomRange({ from, to }: TimeRange, center: number, factor: number, bounds: TimeRange): TimeRange {
  return {
    from: epochMs(Math.max(bounds.from, center - (center - from) * factor)),
    to: epochMs(Math.min(bounds.to, center + (to - center) * factor)),
  };
}

/** A range as the address holds it: an end that reaches the end of the data is left out. */
export function rangeInView({ from, to }: TimeRange, extent: TimeRange): { from: string | null; to: string | null } {
  return {
    from: from <= extent.from ? null : new Date(from).toISOString(),
    to: to >= extent.to ? null : new Date(to).toISOString(),
  };
}
