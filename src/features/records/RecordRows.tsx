import { type RefCallback, useRef } from 'react';
import type { RecordSortKey } from '../../domain/recordSort';
import { RecordRow } from './RecordRow';
import { type Seat, seatRows } from './seatRows';
import type { RecordsPage } from './useRecordsPage';

type RecordRowsProps = {
  page: RecordsPage;
  /** Of the rows that exist, upwards. */
  indices: readonly number[];
  startOf: (index: number) => number;
  columns: readonly RecordSortKey[];
  openIndex: number | null;
  tabStop: number;
  measure: RefCallback<HTMLElement>;
};

/** The rows that exist. A row that is still on its way has no number yet. */
export function RecordRows({ page, indices, startOf, columns, openIndex, tabStop, measure }: RecordRowsProps) {
  const seats = useRef<readonly Seat<number>[]>([]);
  const rowAt = (index: number) => page.rows[index - page.offset];
  seats.current = seatRows(
    seats.current,
    indices.map((index) => rowAt(index)?.row ?? -1 - index),
  );
  return seats.current.map(({ seat }, i) => (
    <RecordRow
      key={seat}
      record={rowAt(indices[i])?.record}
      columns={columns}
      index={indices[i]}
      start={startOf(indices[i])}
      isOpen={indices[i] === openIndex}
      isTabStop={indices[i] === tabStop}
      measure={measure}
    />
  ));
}
