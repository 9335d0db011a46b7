import { useMemo, useRef } from 'react';
import { useColumnAnswer } from '../../client/recordColumns';
import type { Answer, Question } from '../../columns/questions';
import type { Anomaly } from '../../domain/anomaly';

/** A row of the source, the same as long as the source is; its record is undefined while it is still on its way. */
export type PageRow = { readonly row: number; readonly record: Anomaly | undefined };

/** The matching records around what is in sight. */
export type RecordsPage = Omit<Answer<'records'>, 'rows' | 'records'> & { readonly rows: readonly PageRow[] };

/** Asks for a page of records. A record that was on the page before stays the same object, and is not sent again. */
export function useRecordsPage({ filter, sort, offset, limit }: Omit<Question<'records'>, 'known'>) {
  const held = useRef<ReadonlyMap<number, Anomaly>>(new Map());
  const question = useMemo(() => ({ filter, sort, offset, limit, known: [] }), [filter, sort, offset, limit]);
  const answer = useColumnAnswer('records', question);
  const { data } = answer;
  const page = useMemo(() => {
    if (data === undefined) return undefined;
    const records = new Map(data.records);
    const known = held.current;
    held.current = new Map(data.rows.map((row) => [row, (known.get(row) ?? records.get(row)) as Anomaly]));
    return { ...data, rows: data.rows.map((row) => ({ row, record: held.current.get(row) })) };
  }, [data]);
  return { ...answer, data: page };
}
