import { createContext, useContext } from 'react';
import type { RowsInSight } from './recordWindow';
import type { OpenRow } from './useOpenRow';
import type { RecordsPage } from './useRecordsPage';

type RecordsState = {
  /** Undefined before the first answer. */
  readonly page: RecordsPage | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** More records are still on their way. */
  readonly isPartial: boolean;
  readonly openRow: OpenRow;
  /** To be told the rows in sight whenever they change. */
  readonly onSight: (rows: RowsInSight) => void;
};

/** What the parts of the panel show. */
export const RecordsContext = createContext<RecordsState | null>(null);

export function useRecordsState(): RecordsState {
  const state = useContext(RecordsContext);
  if (state === null) throw new Error('useRecordsState is used outside of RecordsContext');
  return state;
}
