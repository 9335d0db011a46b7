import { act, renderHook } from '@testing-library/react';
import type { UIEvent } from 'react';
import { expect, it } from 'vitest';
import { HIGHEST } from '../../../../src/features/records/rows/scaledScroll';
import { useRowScroll } from '../../../../src/features/records/rows/useRowScroll';

const geometry = { count: 1_000_000, open: null };
const viewport = 36 + 10 * 46;

function scrollMillion() {
  const element = document.createElement('div');
  const scroller = { current: element };
  const { result } = renderHook(() => useRowScroll({ scroller, geometry, viewport }));
  /** As the browser does: the element has moved, then its events come, maybe several before anything is drawn. */
  const scroll = (...ways: number[]) =>
    act(() => {
      for (const way of ways) {
        element.scrollTop += way;
        result.current.events.onScroll({ currentTarget: element } as unknown as UIEvent<HTMLElement>);
        result.current.events.onScrollEnd();
      }
    });
  return { element, scroll, rows: () => result.current };
}

it('loses no turn of the wheel in the middle of a million rows, and puts the scroll bar right', () => {
  const { element, scroll, rows } = scrollMillion();
  scroll(HIGHEST / 2);
  const { first } = rows();
  scroll(...Array<number>(100).fill(460));
  expect(rows().first).toBe(first + 1_000);
  // A million rows are 46 million pixels: 46,000 of them move the scroll bar by less than 8,000.
  expect(element.scrollTop).toBeGreaterThan(HIGHEST / 2);
  expect(element.scrollTop - HIGHEST / 2).toBeLessThan(8_000);
});

it('stands at the first and the last row where the scroll bar does', () => {
  const { scroll, rows } = scrollMillion();
  expect([rows().height, rows().first]).toEqual([HIGHEST, 0]);
  scroll(HIGHEST - viewport);
  expect([rows().last, rows().isDown]).toEqual([999_999, true]);
  expect(rows().startOf(999_999)).toBe(HIGHEST - 46);
  scroll(-HIGHEST);
  expect([rows().first, rows().isDown]).toEqual([0, false]);
});
