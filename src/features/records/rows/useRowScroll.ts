import { type RefObject, type UIEvent, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { type RowGeometry, rowAt, topOf, totalHeight } from './rowGeometry';
import { HEAD_HEIGHT, ROW_HEIGHT } from './rowHeight';
import { elementHeight, positionAt, type ScrollPosition, type ScrollRange, scrolledTo } from './scaledScroll';

export type RowScroll = {
  /** The rows in sight, both ends included, and the way they were reached. */
  readonly first: number;
  readonly last: number;
  readonly isDown: boolean;
  /** Height of the table as an element. */
  readonly height: number;
  /** Distance of a row from the top of that element. */
  readonly startOf: (index: number) => number;
  /** How far a row is below the head; negative above it. */
  readonly distanceOf: (index: number) => number;
  /** What the scroller is to be told of. */
  readonly events: { readonly onScroll: (event: UIEvent<HTMLElement>) => void; readonly onScrollEnd: () => void };
  /** Scrolls until a row stands so far below the head. */
  readonly toDistance: (index: number, distance: number) => void;
  /** Scrolls as little as it takes to have all of a closed row in sight. */
  readonly intoSight: (index: number) => void;
};

type RowScrollProps = {
  scroller: RefObject<HTMLElement | null>;
  geometry: RowGeometry;
  /** Height of the scroller, with the head. */
  viewport: number;
};

const start = { position: { top: 0, offset: 0 }, isDown: true };

/** Which rows are in sight and where they stand. */
export function useRowScroll({ scroller, geometry, viewport }: RowScrollProps): RowScroll {
  const content = HEAD_HEIGHT + totalHeight(geometry);
  const range = { content, viewport };
  const room = viewport - HEAD_HEIGHT;
  const [{ position, isDown }, setScroll] = useState(start);
  // Events may come faster than renders: each goes on from where the one before has left it.
  const latest = useRef(position);
  const { offset } = positionAt(range, position.offset);
  // A whole number, or the text of all rows would be blurred.
  const shift = Math.round(offset - position.top);

  const moveTo = (next: ScrollPosition) => {
    const way = next.offset - latest.current.offset;
    latest.current = next;
    setScroll((old) => ({ position: next, isDown: way === 0 ? old.isDown : way > 0 }));
  };
  const scrollTo = (to: number) => {
    const next = positionAt(range, to);
    if (scroller.current) scroller.current.scrollTop = next.top;
    moveTo(next);
  };
  const settle = (range: ScrollRange) => {
    const { offset, top } = latest.current;
    if (Math.abs(positionAt(range, offset).top - top) >= 1) scrollTo(offset);
  };
  const onRange = useEffectEvent(settle);
  useLayoutEffect(() => onRange({ content, viewport }), [content, viewport]);

  return {
    first: rowAt(geometry, offset),
    last: rowAt(geometry, offset + room),
    isDown,
    height: elementHeight(range),
    startOf: (index) => HEAD_HEIGHT + topOf(geometry, index) - shift,
    distanceOf: (index) => topOf(geometry, index) - offset,
    events: {
      onScroll: ({ currentTarget }) => moveTo(scrolledTo(range, latest.current, currentTarget.scrollTop)),
      onScrollEnd: () => settle(range),
    },
    toDistance: (index, distance) => scrollTo(topOf(geometry, index) - distance),
    intoSight: (index) => {
      const top = topOf(geometry, index);
      scrollTo(Math.max(Math.min(offset, top), top + ROW_HEIGHT - room));
    },
  };
}
