import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type CSSProperties, memo, useEffect, useMemo, useRef } from 'react';
import type { RecordSort, RecordSortKey } from '../../domain/recordSort';
import { useViewActions } from '../../view/useView';
import { existingRows } from './existingRows';
import { isNarrow, TOGGLE_WIDTH } from './fitColumns';
import { RecordRows } from './RecordRows';
import { RecordsHead } from './RecordsHead';
import classes from './RecordsTable.module.css';
import type { RowsInSight } from './recordWindow';
import { HEAD_HEIGHT, ROW_HEIGHT } from './rowHeight';
import { useOpenHeight } from './useOpenHeight';
import type { OpenRow } from './useOpenRow';
import { useOpenRowInSight } from './useOpenRowInSight';
import type { RecordsPage } from './useRecordsPage';
import { useRecordsTable } from './useRecordsTable';
import { useRowEvents } from './useRowEvents';
import { useRowScroll } from './useRowScroll';

const UNMEASURED = { width: 1200, height: 400 };

type RecordsTableProps = {
  page: RecordsPage;
  sort: RecordSort;
  openRow: OpenRow;
  /** Told the rows in sight whenever they change. */
  onSight: (rows: RowsInSight) => void;
};

/** The scrolling table. Only the rows in sight exist; those not yet answered hold their place. */
export const RecordsTable = memo(function RecordsTable({ page, sort, openRow, onSight }: RecordsTableProps) {
  const { setView } = useViewActions();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, ...measured } = useElementSize<HTMLDivElement>();
  const width = measured.width || UNMEASURED.width;
  const viewport = measured.height || UNMEASURED.height;
  const count = page.matching;

  const [openHeight, measure] = useOpenHeight();
  const geometry = { count, open: openRow.index === null ? null : { index: openRow.index, height: openHeight } };
  const scroll = useRowScroll({ scroller, geometry, viewport });
  const { first, last, isDown } = scroll;
  useEffect(() => onSight({ first, last, isDown }), [first, last, isDown, onSight]);
  useOpenRowInSight({ scroll, openRow, room: viewport - HEAD_HEIGHT, isMeasured: openHeight > ROW_HEIGHT });

  const openIndex = openRow.isOnPage ? openRow.index : null;
  const recordAt = (index: number) => page.rows[index - page.offset]?.record;
  const { reached, hasFocus, handlers } = useRowEvents({ scroller, scroll, count, openIndex, recordAt, setView });
  const indices = existingRows({ first, last, count, kept: hasFocus ? reached : null });

  const onSort = (sort: RecordSort) => {
    setView({ sort });
    scroll.toTop(0);
  };
  const table = useRecordsTable({ sort, onSort, width });
  const headers = table.getFlatHeaders();
  const columns = useMemo(() => headers.map(({ id }) => id as RecordSortKey), [headers]);
  const sizes = headers.map((header) => `${header.getSize()}px`);
  const style: CSSProperties & Record<'--row-template', string> = {
    height: scroll.height,
    minWidth: TOGGLE_WIDTH + table.getTotalSize(),
    '--row-template': [`${TOGGLE_WIDTH}px`, ...sizes, 'minmax(0, 1fr)'].join(' '),
  };
  return (
    <div
      ref={useMergedRef(scroller, sizeRef)}
      className={classes.scroller}
      data-narrow={isNarrow(width) || undefined}
      {...scroll.events}
    >
      <table aria-label="Records" aria-rowcount={count + 1} className={classes.table} style={style} {...handlers}>
        <RecordsHead table={table} />
        <RecordRows
          page={page}
          indices={indices}
          startOf={scroll.startOf}
          columns={columns}
          openIndex={openIndex}
          tabStop={indices.includes(reached) ? reached : first}
          measure={measure}
        />
      </table>
    </div>
  );
});
