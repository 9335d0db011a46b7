import { Box } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { isNarrow, TOGGLE_WIDTH } from './fitColumns';
import { PendingRow } from './PendingRow';
import { RecordRow } from './RecordRow';
import { RecordsHead } from './RecordsHead';
import classes from './RecordsTable.module.css';
import type { OpenRow } from './useOpenRow';
import type { RecordsPage } from './useRecordsPage';
import { useRecordsTable } from './useRecordsTable';
import { useRowActions } from './useRowActions';
import { useRowScroll } from './useRowScroll';

const UNMEASURED = 1200;

type RecordsTableProps = {
  page: RecordsPage;
  openRow: OpenRow;
  /** Told the page of the first row in sight whenever it changes. */
  onPage: (page: number) => void;
};

/** The scrolling table. Only the rows in sight exist; those not yet answered hold their place. */
export function RecordsTable({ page, openRow, onPage }: RecordsTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, width: measured } = useElementSize<HTMLDivElement>();
  const width = measured || UNMEASURED;
  const virtualizer = useRowScroll({ scroller, count: page.matching, openRow, onPage });
  const table = useRecordsTable(page.rows, width, () => virtualizer.scrollToOffset(0));
  const actions = useRowActions(scroller, virtualizer);
  const { rows } = table.getRowModel();
  const items = virtualizer.getVirtualItems();
  const [reached, setReached] = useState(0);
  const tabStop = items.some(({ index }) => index === reached) ? reached : virtualizer.range?.startIndex;
  const sizes = table.getFlatHeaders().map((header) => `${header.getSize()}px`);
  const template = [`${TOGGLE_WIDTH}px`, ...sizes, 'minmax(0, 1fr)'].join(' ');

  return (
    <div ref={useMergedRef(scroller, sizeRef)} className={classes.scroller} data-narrow={isNarrow(width) || undefined}>
      <Box
        component="table"
        aria-label="Records"
        aria-rowcount={page.matching + 1}
        className={classes.table}
        __vars={{ '--row-template': template }}
        style={{ height: virtualizer.getTotalSize(), minWidth: TOGGLE_WIDTH + table.getTotalSize() }}
      >
        <RecordsHead table={table} />
        {items.map(({ index, start }) => {
          const row = rows[index - page.offset];
          if (row === undefined) return <PendingRow key={index} index={index} start={start} cells={sizes.length} />;
          const isOpen = index === openRow.index;
          return (
            <RecordRow
              key={index}
              cells={row.getAllCells()}
              anomaly={row.original}
              index={index}
              start={start}
              isOpen={isOpen}
              isTabStop={index === tabStop}
              onReach={setReached}
              measure={isOpen ? virtualizer.measureElement : null}
              actions={actions}
            />
          );
        })}
      </Box>
    </div>
  );
}
