import { epochMs, type TimeRange } from '../domain/time';
import type { View } from './viewState';

/** A range made longer or shorter by a factor round a time that stays where it is, kept within bounds. */
export function zoomRange({ from, to }: TimeRange, center: number, factor: number, bounds: TimeRange): TimeRange {
  return {
    from: epochMs(Math.max(bounds.from, center - (center - from) * factor)),
    to: epochMs(Math.min(bounds.to, center + (to - center) * factor)),
  };
}

/** The range as many of its own lengths later as said (earlier below 0), and no further than the bounds reach. */
export function moveRange({ from, to }: TimeRange, lengths: number, bounds: TimeRange): TimeRange {
  const length = to - from;
  const last = Math.max(bounds.from, bounds.to - length);
  const start = Math.min(Math.max(bounds.from, from + lengths * length), last);
  return { from: epochMs(start), to: epochMs(Math.min(start + length, bounds.to)) };
}

/** A range as the address holds it: an end that reaches the end of the data is left out. */
export function rangeInView({ from, to }: TimeRange, extent: TimeRange): Pick<View, 'from' | 'to'> {
  return {
    from: from <= extent.from ? null : new Date(from).toISOString(),
    to: to >= extent.to ? null : new Date(to).toISOString(),
  };
}
