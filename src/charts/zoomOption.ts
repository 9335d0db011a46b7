import type { EChartsCoreOption } from 'echarts/core';
import { type EpochMs, formatTime, type TimeRange } from '../domain/time';
import { type ColorScheme, chartColors, chartFont } from './theme';

type Zoom = {
  /** CSS pixels before the strip, and of the strip itself. */
  readonly labelWidth: number;
  readonly plotWidth: number;
  readonly height: number;
  /** The time the strip stands for. */
  readonly extent: TimeRange;
  /** Where the window is; null leaves it where the hand that drags it has it. */
  readonly shown: TimeRange | null;
  readonly scheme: ColorScheme;
};

/** ECharts counts what stands out of a slider as a part of it: its handles to the left, and what moves it above. */
const HANDLE_OVERHANG = 2;
const MOVE_HANDLE = 5;

function zoomSlider({ labelWidth, plotWidth, height, shown, scheme }: Zoom) {
  const colors = chartColors[scheme];
  return {
    id: 'window',
    type: 'slider',
    filterMode: 'none',
    realtime: true,
    throttle: 0,
    left: labelWidth - HANDLE_OVERHANG,
    top: 0,
    width: plotWidth,
    height: height - MOVE_HANDLE,
    showDataShadow: false,
    borderColor: colors.line,
    backgroundColor: 'transparent',
    fillerColor: colors.window,
    handleStyle: { color: colors.ground, borderColor: colors.handle },
    moveHandleSize: MOVE_HANDLE,
    moveHandleStyle: { color: colors.handle, opacity: 0.5 },
    textStyle: { color: colors.text, fontSize: 11 },
    labelFormatter: (time: EpochMs) => formatTime(time),
    brushStyle: { color: colors.brush },
    ...(shown && { startValue: shown.from, endValue: shown.to }),
  };
}

/** A window over a strip of time that can be dragged by its middle and by its ends. What lies under it shows through. */
export function zoomOption(zoom: Zoom): EChartsCoreOption {
  const { labelWidth, plotWidth, height, extent } = zoom;
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: { left: labelWidth, top: 0, width: plotWidth, height, outerBoundsMode: 'none' },
    xAxis: { type: 'time', show: false, min: extent.from, max: extent.to },
    yAxis: { type: 'value', show: false },
    dataZoom: [zoomSlider(zoom)],
  };
}
