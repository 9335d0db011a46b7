import { createContext, useContext } from 'react';
import type { GroupHead } from '../../columns/questions';
import type { Anomaly } from '../../domain/anomaly';
import type { RecordSortKey } from '../../domain/recordSort';
import type { RowsInSight } from './rows/recordWindow';
import type { OpenRow } from './useOpenRow';
import type { RecordsPage } from './useRecordsPage';

type RecordsState = {
  /** Undefined before the first answer. */
  readonly page: RecordsPage | undefined;
  /** The columns in which there is something; undefined before the first answer. */
  readonly filled: readonly RecordSortKey[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** More records are still on their way. */
  readonly isPartial: boolean;
  readonly openRow: OpenRow;
  /** To be told the rows in sight whenever they change. */
  readonly onSight: (rows: RowsInSight) => void;
  /** Opens or closes a group, told by its top record and its head. */
  readonly toggleGroup: (top: Anomaly, head: GroupHead) => void;
};

/** What the parts of the panel show. */
export const RecordsContext = createContext<RecordsState | null>(null);

export function useRecordsState(): RecordsState {
  const state = useContext(RecordsContext);
  if (state === null) throw new Error('useRecordsState is used outside of RecordsContext');
  return state;
}
