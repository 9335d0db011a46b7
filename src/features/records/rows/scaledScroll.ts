/**
 * An element can only be so high (Firefox: 17.9 million pixels, Chromium: 33.5), a table of a million rows is 46 million. So
 * the element is at most this high, and its scroll bar stands for more pixels than it has.
 */
export const HIGHEST = 8_000_000;

/** So close to either end the scroll bar is not stretched, and nothing has to catch up with anything. */
const EXACT = HIGHEST / 8;

/** A longer way at once was not scrolled but jumped: the scroll bar is dragged, or a link followed. */
const NEAR = 5_000;

/** Heights in pixels: of what is to be scrolled, and of what can be seen of it. */
export type ScrollRange = { readonly content: number; readonly viewport: number };

/** `offset`: how much of the content is above what is seen. `top`: the element's own `scrollTop` at that. */
export type ScrollPosition = { readonly top: number; readonly offset: number };

export const elementHeight = ({ content }: ScrollRange): number => Math.min(content, HIGHEST);

const lastOffset = ({ content, viewport }: ScrollRange) => Math.max(0, content - viewport);
const lastTop = (range: ScrollRange) => Math.max(0, elementHeight(range) - range.viewport);
const within = (value: number, last: number) => Math.max(0, Math.min(value, last));

/** How many pixels of the content one of the element's stands for, away from both ends. */
const stretchOf = (range: ScrollRange) => (lastOffset(range) - 2 * EXACT) / (lastTop(range) - 2 * EXACT);

function offsetAt(range: ScrollRange, top: number): number {
  if (range.content <= HIGHEST || top <= EXACT) return top;
  const toEnd = lastTop(range) - top;
  if (toEnd <= EXACT) return lastOffset(range) - toEnd;
  return EXACT + (top - EXACT) * stretchOf(range);
}

function topAt(range: ScrollRange, offset: number): number {
  if (range.content <= HIGHEST || offset <= EXACT) return offset;
  const toEnd = lastOffset(range) - offset;
  if (toEnd <= EXACT) return lastTop(range) - toEnd;
  return EXACT + (offset - EXACT) / stretchOf(range);
}

/** The position at an offset, or as near to it as the content goes. */
export function positionAt(range: ScrollRange, offset: number): ScrollPosition {
  const reached = within(offset, lastOffset(range));
  return { offset: reached, top: topAt(range, reached) };
}

/**
 * The position once the element has scrolled to `top`. A short way moves the content as far, so that wheel and keys feel as
 * they do everywhere; then the scroll bar is a little off, until `positionAt` puts it right. A long way goes by the scroll bar.
 */
export function scrolledTo(range: ScrollRange, from: ScrollPosition, top: number): ScrollPosition {
  if (top <= 0) return { top, offset: 0 };
  if (top >= lastTop(range)) return { top, offset: lastOffset(range) };
  const way = top - from.top;
  const offset = Math.abs(way) <= NEAR ? from.offset + way : offsetAt(range, top);
  return { top, offset: within(offset, lastOffset(range)) };
}
