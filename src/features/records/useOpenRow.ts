import { useColumnAnswer } from '../../client/recordColumns';
import { identityOf, sameIdentity } from '../../domain/anomaly';
import { useView } from '../../view/useView';
import type { RecordsPage } from './useRecordsPage';

export type OpenRow = {
  /** Where the opened record stands among the matching ones; null when none is open, or not yet known. */
  readonly index: number | null;
  /** False while `index` is still that of an earlier view. */
  readonly isSettled: boolean;
  /** A record is open that the filters leave out. */
  readonly isMissing: boolean;
};

/** Finds the opened record: among the rows at hand, else by asking the columns. */
export function useOpenRow(page: RecordsPage | undefined): OpenRow {
  const { view, filter } = useView();
  const { row, sort } = view;
  const found = row === null ? -1 : (page?.rows.findIndex((anomaly) => sameIdentity(identityOf(anomaly), row)) ?? -1);
  const isElsewhere = row !== null && page !== undefined && found === -1;
  const question = isElsewhere ? { filter, sort, identity: row } : null;
  const { data: position, isCurrent } = useColumnAnswer('position', question);
  if (page !== undefined && found >= 0) return { index: page.offset + found, isSettled: true, isMissing: false };
  if (!isElsewhere) return { index: null, isSettled: true, isMissing: false };
  return { index: position ?? null, isSettled: isCurrent, isMissing: position === null };
}
