import { useEffect, useEffectEvent, useRef } from 'react';
import type { RowScroll } from './rows/useRowScroll';
import type { OpenRow } from './useOpenRow';

type OpenRowInSight = {
  scroll: RowScroll;
  openRow: OpenRow;
  /** Height of what the scroller shows of the rows. */
  room: number;
  /** The height of the open row is known, so there is something to scroll to even where the row is the last. */
  isMeasured: boolean;
};

/** Brings a record that has just been opened, by a click or by a link, up to where its details have room. */
export function useOpenRowInSight({ scroll, openRow, room, isMeasured }: OpenRowInSight): void {
  const shown = useRef<string | null>(null);
  const show = useEffectEvent(({ key, index, isSettled }: OpenRow, isMeasured: boolean) => {
    if (key !== null && (index === null || !isSettled)) return;
    if (index !== null && shown.current !== key && !hasRoomBelow(scroll.distanceOf(index), room))
      scroll.toDistance(index, 0);
    if (key === null || isMeasured) shown.current = key;
  });
  useEffect(() => show(openRow, isMeasured), [openRow, isMeasured]);
}

/** Whether a row stands in the upper third of what is in sight. */
const hasRoomBelow = (distance: number, room: number) => distance >= 0 && distance < room / 3;
