import type { EChartsCoreOption } from 'echarts/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { createChart, type ECharts } from './createChart';
import { watchZoom, type ZoomListener } from './watchZoom';

type EChartProps = {
  option: EChartsCoreOption;
  /** CSS pixels. */
  width: number;
  height: number;
  onZoom?: ZoomListener;
};

/** Owns one ECharts instance. It is drawn for the eye alone: what it says must stand in the page as well. */
export function EChart({ option, width, height, onZoom }: EChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts | null>(null);
  const listener = useRef(onZoom);

  useLayoutEffect(() => {
    const { chart, dispose } = createChart(host.current as HTMLDivElement);
    setChart(chart);
    return dispose;
  }, []);

  useLayoutEffect(() => chart?.resize({ width, height }), [chart, width, height]);
  useLayoutEffect(() => chart?.setOption(option), [chart, option]);
  useLayoutEffect(() => {
    listener.current = onZoom;
  }, [onZoom]);
  useLayoutEffect(() => (chart ? watchZoom(chart, (...zoom) => listener.current?.(...zoom)) : undefined), [chart]);

  return <div ref={host} aria-hidden="true" />;
}
