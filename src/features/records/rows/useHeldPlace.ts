import { useLayoutEffect, useRef } from 'react';
import type { OpenRow } from '../useOpenRow';
import type { RowScroll } from './useRowScroll';

type HeldPlace = {
  scroll: RowScroll;
  openRow: OpenRow;
  openHeight: number;
  /** Height of what the scroller shows of the rows. */
  room: number;
  /** The load of the columns that the rows are of. */
  load: number;
};

/** Keeps the open record where it stands on the screen when other results take the place of those before: rows may have come above it. */
export function useHeldPlace({ scroll, openRow, openHeight, room, load }: HeldPlace): void {
  const held = useRef<{ key: string | null; load: number; distance: number } | null>(null);
  const { key, index, isSettled } = openRow;
  useLayoutEffect(() => {
    if (key === null) held.current = null;
    if (index === null || !isSettled) return;
    const before = held.current;
    const isOfOther = before !== null && before.key === key && before.load !== load;
    const wasInSight = before !== null && before.distance > -openHeight && before.distance < room;
    const stays = isOfOther && wasInSight;
    const distance = stays ? before.distance : scroll.distanceOf(index);
    held.current = { key, load, distance };
    if (stays && distance !== scroll.distanceOf(index)) scroll.toDistance(index, distance);
  });
}
