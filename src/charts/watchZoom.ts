import type { ECharts } from 'echarts/core';

/** The zoom window in percent of the axis, 0 to 100. `isDone` is false while it is still being dragged. */
export type ZoomListener = (window: { readonly start: number; readonly end: number }, isDone: boolean) => void;

/** Tells of every change a person makes to the zoom window, and when it is let go, which ECharts does not say. */
export function watchZoom(chart: ECharts, onZoom: ZoomListener): () => void {
  let isPressed = false;
  let last: { start: number; end: number } | null = null;
  const press = () => {
    isPressed = true;
  };
  const release = () => {
    isPressed = false;
    if (last) onZoom(last, true);
    last = null;
  };
  const zoom = (event: unknown) => {
    const { start, end } = event as { start: number; end: number };
    last = isPressed ? { start, end } : null;
    onZoom({ start, end }, !isPressed);
  };
  const dom = chart.getDom();
  dom.addEventListener('pointerdown', press, true);
  window.addEventListener('pointerup', release);
  window.addEventListener('pointercancel', release);
  chart.on('datazoom', zoom);
  return () => {
    dom.removeEventListener('pointerdown', press, true);
    window.removeEventListener('pointerup', release);
    window.removeEventListener('pointercancel', release);
    chart.off('datazoom', zoom);
  };
}
