import { type RefObject, useEffect, useRef } from 'react';

const REST_MS = 250;
const STEP = 1.2;

/** How many times as long the shown time becomes, and round which point: CSS pixels from the element's left edge. */
export type WheelZoom = (factor: number, x: number) => void;

/**
 * Ctrl or Shift with the wheel zooms; the wheel alone scrolls. The listener is the browser's own, since React's cannot
 * keep the browser from zooming the page. `onRest` is called when the wheel has come to rest.
 */
export function useWheelZoom(element: RefObject<HTMLElement | null>, onZoom: WheelZoom, onRest: () => void): void {
  const listeners = useRef({ onZoom, onRest });
  useEffect(() => {
    listeners.current = { onZoom, onRest };
  });
  useEffect(() => {
    const node = element.current;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.shiftKey && !event.metaKey) return;
      event.preventDefault();
      const { left } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const isOut = (event.deltaY || event.deltaX) > 0;
      listeners.current.onZoom(isOut ? STEP : 1 / STEP, event.clientX - left);
      clearTimeout(rest);
      rest = setTimeout(() => listeners.current.onRest(), REST_MS);
    };
    node?.addEventListener('wheel', turn, { passive: false });
    return () => {
      clearTimeout(rest);
      node?.removeEventListener('wheel', turn);
    };
  }, [element]);
}
