import { type ReactVirtualizer, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useView } from '../../view/useView';
import { pageOf } from './recordWindow';
import { HEAD_HEIGHT, ROW_HEIGHT } from './rowHeight';
import type { OpenRow } from './useOpenRow';

const OVERSCAN = 8;

export type RowVirtualizer = ReactVirtualizer<HTMLDivElement, HTMLTableSectionElement>;

type RowScroll = {
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  openRow: OpenRow;
  onPage: (page: number) => void;
};

/** Which rows are in sight and where they stand; `onPage` is told the page of the first one. */
export function useRowScroll({ scroller, count, openRow, onPage }: RowScroll): RowVirtualizer {
  const virtualizer: RowVirtualizer = useVirtualizer<HTMLDivElement, HTMLTableSectionElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => ROW_HEIGHT, []),
    // The height of the open row goes with the record, wherever the sort takes it.
    getItemKey: useCallback((index: number) => (index === openRow.index ? 'open' : index), [openRow.index]),
    overscan: OVERSCAN,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    useFlushSync: false,
  });
  virtualizer.getVirtualItems();
  const page = pageOf(virtualizer.range?.startIndex ?? 0);
  useEffect(() => onPage(page), [page, onPage]);
  useOpenRowInSight(virtualizer, openRow);
  return virtualizer;
}

/** Brings a record that has just been opened, by a click or by a link, up to where its details have room. */
function useOpenRowInSight(virtualizer: RowVirtualizer, { index, isSettled }: OpenRow) {
  const { row } = useView().view;
  const opened = row && JSON.stringify(row);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (opened !== null && (index === null || !isSettled)) return;
    if (opened !== null && index !== null && shown.current !== opened && !hasRoomBelow(virtualizer, index)) {
      virtualizer.scrollToIndex(index, { align: 'start' });
    }
    shown.current = opened;
  }, [opened, index, isSettled, virtualizer]);
}

/** Whether a row stands in the upper third of what is in sight. */
function hasRoomBelow({ measurementsCache, scrollOffset, scrollRect }: RowVirtualizer, index: number): boolean {
  const top = (measurementsCache[index]?.start ?? 0) - (scrollOffset ?? 0);
  return top >= HEAD_HEIGHT && top < (scrollRect?.height ?? 0) / 3;
}
