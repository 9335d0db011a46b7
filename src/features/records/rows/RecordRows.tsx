import { type RefCallback, useRef } from 'react';
import { useViewPart } from '../../../view/useView';
import type { ShownColumn } from '../columns/shownColumns';
import { GroupRow } from '../groups/GroupRow';
import type { RecordsPage } from '../useRecordsPage';
import type { PageRow } from './HeldRecords';
import { RecordRow } from './RecordRow';
import { type Seat, seatRows } from './seatRows';

type RecordRowsProps = {
  page: RecordsPage;
  /** Of the rows that exist, upwards. */
  indices: readonly number[];
  startOf: (index: number) => number;
  columns: readonly ShownColumn[];
  openIndex: number | null;
  /** Tells one opened record from another. */
  openKey: string | null;
  tabStop: number;
  measure: RefCallback<HTMLElement>;
};

/** The rows that exist. A row that is still on its way has no number yet. */
export function RecordRows(props: RecordRowsProps) {
  const { page, indices, startOf, columns, openIndex, openKey, tabStop, measure } = props;
  const grouping = useViewPart(({ view }) => view.group);
  const seats = useRef<readonly Seat<string>[]>([]);
  const rowAt = (index: number) => page.rows[index - page.offset];
  seats.current = seatRows(
    seats.current,
    indices.map((index) => (index === openIndex ? `open ${openKey}` : keyOf(rowAt(index), index))),
  );
  return seats.current.map(({ seat }, i) => {
    const index = indices[i];
    const row = rowAt(index);
    const place = { index, start: startOf(index), isTabStop: index === tabStop };
    return row?.group && grouping !== null ? (
      <GroupRow
        key={`group ${seat}`}
        by={grouping}
        top={row.record}
        count={row.group.count}
        isOpen={row.group.openedBy.length > 0}
        columnCount={columns.length}
        {...place}
      />
    ) : (
      <RecordRow
        key={seat}
        record={row?.record}
        columns={columns}
        isOpen={index === openIndex}
        measure={measure}
        {...place}
      />
    );
  });
}

/** A group and its top record are different rows. */
function keyOf(row: PageRow | undefined, index: number): string {
  if (row === undefined) return `at ${index}`;
  return row.group === null ? `record ${row.row}` : `group ${row.row}`;
}
