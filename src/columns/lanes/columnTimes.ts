import { epochMs, type TimeRange } from '../../domain/time';
import type { Shape } from './SwimlaneTally';

/** The time of each column of a grid, as far as a range covers it; one that it does not reach is empty, from its start to its start. */
export const columnTimes = (range: TimeRange, { from, columns, interval }: Shape): TimeRange[] =>
  Array.from({ length: columns }, (_, column) => {
    const start = from + column * interval;
    const first = Math.max(start, range.from);
    const end = Math.min(start + interval, range.to);
    return first < end ? { from: epochMs(first), to: epochMs(end) } : { from: epochMs(start), to: epochMs(start) };
  });
