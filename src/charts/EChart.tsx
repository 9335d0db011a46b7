import type { EChartsCoreOption } from 'echarts/core';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ECharts } from './createChart';
import { watchZoom, type ZoomListener } from './watchZoom';

type EChartProps = {
  option: EChartsCoreOption;
  /** CSS pixels. */
  width: number;
  height: number;
  onZoom?: ZoomListener;
};

/** Apart from the page, which has other things to show first. */
const loading = import('./createChart');

/** One ECharts instance in an element; null until ECharts is there. */
function useChart(host: RefObject<HTMLElement | null>): ECharts | null {
  const [chart, setChart] = useState<ECharts | null>(null);
  useEffect(() => {
    let isGone = false;
    let dispose = () => {};
    loading.then(
      ({ createChart }) => {
        if (isGone || host.current === null) return;
        const made = createChart(host.current);
        dispose = made.dispose;
        setChart(made.chart);
      },
      // Where a boundary shows it.
      (error) =>
        setChart(() => {
          throw error;
        }),
    );
    return () => {
      isGone = true;
      dispose();
    };
  }, [host]);
  return chart;
}

/** Owns one ECharts instance. It is drawn for the eye alone: what it says must stand in the page as well. */
export function EChart({ option, width, height, onZoom }: EChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useChart(host);
  const listener = useRef(onZoom);

  useLayoutEffect(() => chart?.resize({ width, height }), [chart, width, height]);
  useLayoutEffect(() => chart?.setOption(option), [chart, option]);
  useLayoutEffect(() => {
    listener.current = onZoom;
  }, [onZoom]);
  useLayoutEffect(() => (chart ? watchZoom(chart, (...zoom) => listener.current?.(...zoom)) : undefined), [chart]);

  return <div ref={host} aria-hidden="true" style={{ height }} />;
}
