import { parseDate } from '../domain/dateMath';
import { formatRange, type TimeRange } from '../domain/time';
import type { View } from './viewState';

export type ResolvedRange = { readonly range: TimeRange; readonly problem: string | null };

/** The time a view covers. `now` is the end of the data; a missing end is where the data begin or end. */
export function resolveRange({ from, to }: Pick<View, 'from' | 'to'>, extent: TimeRange): ResolvedRange {
  const range = {
    from: (from === null ? null : parseDate(from, extent.to)) ?? extent.from,
    to: (to === null ? null : parseDate(to, extent.to)) ?? extent.to,
  };
  if (range.from < range.to) return { range, problem: null };
  return {
    range: extent,
    problem: `The time range ${from ?? 'start of data'} to ${to ?? 'end of data'} holds no time; all of ${formatRange(extent)} is shown.`,
  };
}
