import { type CSSProperties, type ReactNode, type Ref, type RefObject, useEffect } from 'react';
import { useViewActions } from '../../../view/useView';
import { isNarrow } from '../columns/fitColumns';
import type { ShownColumn } from '../columns/shownColumns';
import { OpenRowAnnouncer } from '../OpenRowAnnouncer';
import { useRecordsState } from '../RecordsContext';
import classes from '../RecordsTable.module.css';
import { useOpenRowInSight } from '../useOpenRowInSight';
import { useRecordSteps } from '../useRecordSteps';
import type { RecordsPage } from '../useRecordsPage';
import { existingRows } from './existingRows';
import { RecordRows } from './RecordRows';
import { HEAD_HEIGHT, ROW_HEIGHT } from './rowHeight';
import { useHeldPlace } from './useHeldPlace';
import { useOpenHeight } from './useOpenHeight';
import { useRowEvents } from './useRowEvents';
import { useRowScroll } from './useRowScroll';

type ScrollingRowsProps = {
  scroller: RefObject<HTMLDivElement | null>;
  scrollerRef: Ref<HTMLDivElement>;
  /** Of the scroller, in pixels; its height with the head. */
  width: number;
  viewport: number;
  head: ReactNode;
  columns: readonly ShownColumn[];
  /** CSS variables. */
  pins: Readonly<Record<string, string>>;
  /** The widths of the columns, as CSS has them. */
  template: string;
  minWidth: number;
};

const noPage: RecordsPage = { load: 0, offset: 0, length: 0, matching: 0, total: 0, groups: 0, rows: [] };

/** The rows that scroll under the head. Only those in sight exist; those not yet answered hold their place. */
export function ScrollingRows(props: ScrollingRowsProps) {
  const { scroller, scrollerRef, width, viewport, head, columns, pins, template, minWidth } = props;
  const { page = noPage, openRow, onSight, toggleGroup } = useRecordsState();
  const { setView } = useViewActions();
  const count = page.length;

  const [openHeight, measure] = useOpenHeight();
  const geometry = { count, open: openRow.index === null ? null : { index: openRow.index, height: openHeight } };
  const scroll = useRowScroll({ scroller, geometry, viewport });
  const { first, last, isDown } = scroll;
  useEffect(() => onSight({ first, last, isDown }), [first, last, isDown, onSight]);
  const room = viewport - HEAD_HEIGHT;
  useOpenRowInSight({ scroll, openRow, room, isMeasured: openHeight > ROW_HEIGHT });
  useHeldPlace({ scroll, openRow, openHeight, room, load: page.load });

  const openIndex = openRow.isOnPage ? openRow.index : null;
  const rowAt = (index: number) => page.rows[index - page.offset];
  const isGroupAt = (index: number) => rowAt(index)?.group != null;
  const recordAt = (index: number) => (isGroupAt(index) ? undefined : rowAt(index)?.record);
  const rowEvents = useRowEvents({ scroller, scroll, count, openIndex, rowAt, setView, toggleGroup });
  const { reached, hasFocus, focusRow, handlers } = rowEvents;
  useRecordSteps({ count, openIndex: openRow.index, reached, recordAt, isGroupAt, focusRow, setView });
  const indices = existingRows({ first, last, count, kept: hasFocus ? reached : null });

  const style: CSSProperties & Record<'--row-template', string> = {
    height: scroll.height,
    minWidth,
    ...pins,
    '--row-template': template,
  };
  return (
    <div ref={scrollerRef} className={classes.scroller} data-narrow={isNarrow(width) || undefined} {...scroll.events}>
      <OpenRowAnnouncer
        record={openIndex === null ? undefined : recordAt(openIndex)}
        index={openIndex}
        count={count}
        isGrouped={page.groups > 0}
      />
      <table aria-label="Records" aria-rowcount={count + 1} className={classes.table} style={style} {...handlers}>
        {head}
        <RecordRows
          page={page}
          indices={indices}
          startOf={scroll.startOf}
          columns={columns}
          openIndex={openIndex}
          openKey={openRow.key}
          tabStop={indices.includes(reached) ? reached : first}
          measure={measure}
        />
      </table>
    </div>
  );
}
