import type { EpochMs } from '../../domain/time';
import type { Shown } from '../../view/ViewStore';
import { writeView } from '../../view/viewState';

/** For the server it is later than for the page. */
const fixed = (date: string | null, time: EpochMs) => (date?.startsWith('now') ? new Date(time).toISOString() : date);

/** The query of an address with what decides over the records and their order, and no more: relative times as they are shown. */
export function exportAddress({ view, range }: Pick<Shown, 'view' | 'range'>): string {
  const times = { from: fixed(view.from, range.from), to: fixed(view.to, range.to) };
  return writeView({ view: { ...view, ...times, row: null, refresh: null }, rest: [] });
}
