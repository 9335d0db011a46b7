import { useEffect, useMemo, useReducer, useState } from 'react';
import { useColumnAnswer } from '../../client/recordColumns';
import type { Answer } from '../../columns/questions';
import { HeldRecords, type PageQuestion, type PageRow } from './rows/HeldRecords';

/** The matching records around what is in sight. */
export type RecordsPage = Omit<Answer<'records'>, 'rows' | 'heads' | 'records'> & {
  readonly rows: readonly PageRow[];
  /** Tells what was answered from one load of the columns from what was answered from the next. */
  readonly load: number;
};

/** Asks for a page of records. One that is on the page already stays the same object, and is not sent again. */
export function useRecordsPage(page: PageQuestion) {
  const [held] = useState(() => new HeldRecords());
  const [, askAgain] = useReducer((times: number) => times + 1, 0);
  const { data, load, ...answer } = useColumnAnswer('records', held.ask(page));
  const taken = useMemo(() => data && { ...data, load, rows: held.take(data, load) }, [held, data, load]);
  useEffect(() => {
    if (taken?.rows.some(({ record }) => record === undefined)) askAgain();
  }, [taken]);
  return { ...answer, data: taken };
}
