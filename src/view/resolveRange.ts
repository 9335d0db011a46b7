import { parseDate } from '../domain/dateMath';
import type { SourceTime } from '../domain/sourceTime';
import { formatRange, type TimeRange } from '../domain/time';
import type { View } from './viewState';

export type ResolvedRange = { readonly range: TimeRange; readonly problem: string | null };

/** The time a view covers. A missing end is where the data begin or end; a view that begins after the data ends now. */
export function resolveRange({ from, to }: Pick<View, 'from' | 'to'>, { extent, now }: SourceTime): ResolvedRange {
  const start = (from === null ? null : parseDate(from, now)) ?? extent.from;
  const end = (to === null ? null : parseDate(to, now)) ?? (start < extent.to ? extent.to : now);
  if (start < end) return { range: { from: start, to: end }, problem: null };
  return {
    range: extent,
    problem: `The time range ${from ?? 'start of data'} to ${to ?? 'end of data'} holds no time; all of ${formatRange(extent)} is shown.`,
  };
}
