import type { EChartsCoreOption } from 'echarts/core';
import { type TimeRange, timeZone } from '../domain/time';
import { type ColorScheme, chartColors, chartFont } from './theme';

type TimeAxis = {
  /** CSS pixels before the axis, and of the axis itself. */
  readonly labelWidth: number;
  readonly plotWidth: number;
  readonly time: TimeRange;
  readonly scheme: ColorScheme;
};

export const AXIS_HEIGHT = 28;

/** A time axis alone, along the upper edge. */
export function timeAxisOption({ labelWidth, plotWidth, time, scheme }: TimeAxis): EChartsCoreOption {
  const { text, line } = chartColors[scheme];
  return {
    animation: false,
    useUTC: timeZone() === 'UTC',
    textStyle: { fontFamily: chartFont },
    // The labels may stand out of the grid: making room for them takes a third of a step.
    grid: { left: labelWidth, top: 0, width: plotWidth, height: 0, outerBoundsMode: 'none' },
    xAxis: {
      type: 'time',
      min: time.from,
      max: time.to,
      axisLine: { lineStyle: { color: line } },
      axisLabel: { hideOverlap: true, color: text, fontSize: 11 },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', show: false },
  };
}
