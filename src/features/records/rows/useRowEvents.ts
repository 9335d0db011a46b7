import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { GroupHead } from '../../../columns/questions';
import { type Anomaly, identityOf } from '../../../domain/anomaly';
import type { View } from '../../../view/viewState';
import type { PageRow } from './HeldRecords';
import type { RowScroll } from './useRowScroll';

type RowEventsProps = {
  scroller: RefObject<HTMLElement | null>;
  scroll: RowScroll;
  count: number;
  openIndex: number | null;
  rowAt: (index: number) => PageRow | undefined;
  setView: (change: Partial<View>) => void;
  toggleGroup: (top: Anomaly, head: GroupHead) => void;
};

/** Of the row, or of the row whose details these are; null in the head. */
function indexOf(target: EventTarget): number | null {
  const row = (target as Element).closest<HTMLElement>('[data-index]');
  return row === null ? null : Number(row.dataset.index);
}

const isInDetails = (target: EventTarget) => (target as Element).closest('tr[aria-rowindex]') === null;
const isToggle = (target: EventTarget) => (target as Element).matches('tr[aria-rowindex] [aria-expanded]');

/** A click on a control, or one that ends a text selection, is not meant for the row. */
const isForRow = (target: EventTarget) =>
  isToggle(target) || ((target as Element).closest('button') === null && window.getSelection()?.isCollapsed !== false);

/** What mouse, keys and focus do to the rows, and which row the keyboard has come to (it exists while it has the focus). */
export function useRowEvents(props: RowEventsProps) {
  const { scroller, scroll, count, openIndex, rowAt, setView, toggleGroup } = props;
  const [reached, setReached] = useState(0);
  const [hasFocus, setHasFocus] = useState(false);
  const wanted = useRef<number | null>(null);

  const toggleAt = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] [aria-expanded]`);

  // The row that is to have the focus may come into being only now.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    toggleAt(wanted.current)?.focus({ preventScroll: true });
    wanted.current = null;
  });

  const focusRow = (to: number) => {
    const index = Math.max(0, Math.min(to, count - 1));
    scroll.intoSight(index);
    setReached(index);
    wanted.current = index;
  };

  const toggle = (index: number) => {
    const row = rowAt(index);
    if (row?.record === undefined) return;
    if (row.group !== null) toggleGroup(row.record, row.group);
    else setView({ row: index === openIndex ? null : identityOf(row.record) });
  };

  const close = (index: number) => {
    setView({ row: null });
    toggleAt(index)?.focus({ preventScroll: true });
  };

  const rowsInSight = scroll.last - scroll.first;
  const targetOf = (key: string, index: number) =>
    new Map([
      ['ArrowDown', index + 1],
      ['ArrowUp', index - 1],
      ['PageDown', index + rowsInSight],
      ['PageUp', index - rowsInSight],
      ['Home', 0],
      ['End', count - 1],
    ]).get(key);

  return {
    reached,
    hasFocus,
    focusRow,
    handlers: {
      onClick: ({ target }: MouseEvent) => {
        const index = indexOf(target);
        if (index !== null && !isInDetails(target) && isForRow(target)) toggle(index);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const index = indexOf(event.target);
        if (index === null) return;
        if (event.key === 'Escape' && isInDetails(event.target)) return close(index);
        const to = isToggle(event.target) ? targetOf(event.key, index) : undefined;
        if (to === undefined) return;
        event.preventDefault();
        focusRow(to);
      },
      onFocus: ({ target }: FocusEvent) => {
        const index = indexOf(target);
        setHasFocus(index !== null);
        if (index !== null) setReached(index);
      },
      onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setHasFocus(false);
      },
    },
  };
}
