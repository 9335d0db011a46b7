import { type RefObject, useState } from 'react';
import { LANE_HEIGHT } from '../swimlaneSize';

/** How far the lanes are scrolled, in CSS pixels, and a way to bring one into sight. */
export function useLaneScroll(scroller: RefObject<HTMLElement | null>, lanes: number, height: number) {
  const [scrolled, setScrolled] = useState(0);
  const scrollTop = Math.min(scrolled, Math.max(0, lanes * LANE_HEIGHT - height));
  return {
    scrollTop,
    onScroll: () => setScrolled(scroller.current?.scrollTop ?? 0),
    showLane(lane: number) {
      // The overall lane is always in sight.
      if (lane < 0) return;
      const highest = lane * LANE_HEIGHT;
      const lowest = highest + LANE_HEIGHT - height;
      const top = Math.max(Math.min(scrollTop, highest), lowest);
      if (scroller.current) scroller.current.scrollTop = top;
      setScrolled(top);
    },
  };
}
