import { useMemo } from 'react';
import { keyOf } from '../../client/columns/ColumnBoard';
import { useColumnAnswer } from '../../client/recordColumns';
import type { Grouping } from '../../columns/questions';
import { type AnomalyIdentity, identityOf, sameIdentity } from '../../domain/anomaly';
import { useView } from '../../view/useView';
import type { PageRow } from './rows/HeldRecords';
import type { RecordsPage } from './useRecordsPage';

export type OpenRow = {
  /** Tells one opened record from another; null when none is open. */
  readonly key: string | null;
  /** Where it stands among the matching ones; null when none is open, or not yet known. */
  readonly index: number | null;
  /** It is on the page at hand. */
  readonly isOnPage: boolean;
  /** False while `index` is still that of an earlier view. */
  readonly isSettled: boolean;
  /** A record is open that the filters leave out. */
  readonly isMissing: boolean;
};

/** Finds the opened record: among the rows at hand, else by asking the columns. The same object while nothing changes. */
export function useOpenRow(page: RecordsPage | undefined, grouping: Grouping | null): OpenRow {
  const { view, filter } = useView();
  const { row, sort } = view;
  const found = row === null ? -1 : (page?.rows.findIndex((one) => isOf(row, one)) ?? -1);
  const isOnPage = page !== undefined && found >= 0;
  const isElsewhere = row !== null && page !== undefined && !isOnPage;
  const question = isElsewhere ? { filter, sort, grouping, identity: row } : null;
  const { data: position, key: answered } = useColumnAnswer('position', question);
  const key = row && JSON.stringify(row);
  const index = isOnPage ? page.offset + found : isElsewhere ? (position ?? null) : null;
  const isSettled = question === null || answered === keyOf('position', question);
  const isMissing = isElsewhere && position === null;
  return useMemo(() => ({ key, index, isOnPage, isSettled, isMissing }), [key, index, isOnPage, isSettled, isMissing]);
}

const isOf = (identity: AnomalyIdentity, { record, group }: PageRow) =>
  record !== undefined && group === null && sameIdentity(identityOf(record), identity);
