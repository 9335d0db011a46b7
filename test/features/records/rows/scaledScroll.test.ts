import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elementHeight,
  HIGHEST,
  positionAt,
  type ScrollPosition,
  type ScrollRange,
  scrolledTo,
} from '../../../../src/features/records/rows/scaledScroll';

const viewport = 420;
const MILLION = 46_000_000;

/** From an empty table to ten million rows. */
const anyRange = fc.oneof(
  fc.integer({ min: 0, max: HIGHEST }).map((content) => ({ content, viewport })),
  fc.integer({ min: HIGHEST + 1, max: 10 * MILLION }).map((content) => ({ content, viewport })),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

const lastOffset = (range: ScrollRange) => Math.max(0, range.content - viewport);
const lastTop = (range: ScrollRange) => Math.max(0, elementHeight(range) - viewport);
const start: ScrollPosition = { top: 0, offset: 0 };
const drag = (range: ScrollRange, to: number) => scrolledTo(range, { top: -1e9, offset: 0 }, to * lastTop(range));

describe('a position', () => {
  it('lies within the element and the content, and says the same both ways', () => {
    fc.assert(
      fc.property(anyRange, share, (range, where) => {
        const { top, offset } = positionAt(range, where * lastOffset(range));
        expect(offset).toBeCloseTo(where * lastOffset(range));
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(lastTop(range));
        expect(Math.abs(drag(range, top / Math.max(1, lastTop(range))).offset - offset)).toBeLessThan(0.01);
      }),
    );
  });

  it('is held at the ends', () => {
    fc.assert(
      fc.property(anyRange, fc.double({ min: 0, max: 1e9, noNaN: true }), (range, beyond) => {
        expect(positionAt(range, -beyond)).toEqual({ top: 0, offset: 0 });
        expect(positionAt(range, lastOffset(range) + beyond)).toEqual({
          top: lastTop(range),
          offset: lastOffset(range),
        });
      }),
    );
  });

  it('is the element’s own where the element is high enough', () => {
    expect(positionAt({ content: HIGHEST, viewport }, 4_000_001)).toEqual({ top: 4_000_001, offset: 4_000_001 });
  });
});

describe('scrolling', () => {
  it('by the scroll bar goes down where the scroll bar does, from the first to the last', () => {
    fc.assert(
      fc.property(anyRange, share, share, (range, a, b) => {
        const [upper, lower] = [drag(range, Math.min(a, b)), drag(range, Math.max(a, b))];
        expect(lower.offset).toBeGreaterThanOrEqual(upper.offset);
      }),
    );
    fc.assert(
      fc.property(anyRange, (range) => {
        expect(drag(range, 0).offset).toBe(0);
        expect(drag(range, 1).offset).toBe(lastOffset(range));
      }),
    );
  });

  it('by wheel and keys moves the content as far as the element', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: -5_000, max: 5_000 }), (where, way) => {
        const range = { content: MILLION, viewport };
        const from = positionAt(range, 5_000 + where * (lastOffset(range) - 10_000));
        fc.pre(from.top + way > 0 && from.top + way < lastTop(range));
        expect(scrolledTo(range, from, from.top + way).offset).toBeCloseTo(from.offset + way);
      }),
    );
  });

  it('by wheel reaches every row near both ends without a jump', () => {
    const range = { content: MILLION, viewport };
    for (const [from, way] of [
      [start, 100],
      [positionAt(range, lastOffset(range)), -100],
    ] as const) {
      let position: ScrollPosition = from;
      for (let n = 1; n < 200; n++) {
        position = scrolledTo(range, position, position.top + way);
        expect(position.offset).toBe(from.offset + n * way);
      }
      for (let n = 198; n >= 0; n--) {
        position = scrolledTo(range, position, position.top - way);
        expect(position.offset).toBe(from.offset + n * way);
      }
    }
  });

  it('by wheel in the middle of a million rows is put right without moving a row', () => {
    const range = { content: MILLION, viewport };
    let position = positionAt(range, MILLION / 2);
    for (let n = 0; n < 500; n++) position = scrolledTo(range, position, position.top + 120);
    expect(position.offset).toBe(MILLION / 2 + 500 * 120);
    const settled = positionAt(range, position.offset);
    expect(settled.offset).toBe(position.offset);
    expect(Math.abs(settled.top - position.top)).toBeGreaterThan(1_000);
  });
});
