import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useColumnAnswer } from '../../client/recordColumns';
import type { Answer } from '../../columns/questions';
import { HeldRecords, type PageQuestion, type PageRow } from './rows/HeldRecords';

/** The matching records around what is in sight. */
export type RecordsPage = Omit<Answer<'records'>, 'rows' | 'heads' | 'records'> & {
  readonly rows: readonly PageRow[];
  /** Tells what was answered from one load of the columns from what was answered from the next. */
  readonly load: number;
};

const isLacking = ({ rows }: RecordsPage) => rows.some(({ record }) => record === undefined);

/**
 * Asks for a page of records. One that is on the page already stays the same object, and is not sent again. An answer from another load
 * may count on records that are held no more: until they are there, the page before stays.
 */
export function useRecordsPage(page: PageQuestion) {
  const [held] = useState(() => new HeldRecords());
  const [, askAgain] = useReducer((times: number) => times + 1, 0);
  const { data, load, ...answer } = useColumnAnswer('records', held.ask(page));
  const taken = useMemo(() => data && { ...data, load, rows: held.take(data, load) }, [held, data, load]);
  useEffect(() => {
    if (taken && isLacking(taken)) askAgain();
  }, [taken]);
  const shown = useRef(taken);
  if (taken && !isLacking(taken)) shown.current = taken;
  return { ...answer, data: shown.current };
}
