import type { CustomSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import { severityOf } from '../domain/severity';
import { severityColors } from '../domain/severityColor';
import { columnRange } from '../domain/swimlane';
import { type DurationMs, type EpochMs, formatTime, intersectRanges, type TimeRange } from '../domain/time';
import { drawPixels } from './drawPixels';
import type { Pixels } from './paintSwimlane';
import { type ColorScheme, chartColors, chartFont } from './theme';

/** Highest score per time column, -1 where there is no record. */
export type Overview = {
  readonly from: EpochMs;
  readonly interval: DurationMs;
  readonly highest: ArrayLike<number>;
};

/** Where the parts lie, in CSS pixels: lanes, then their time axis, then the overview strip. */
type SwimlaneLayout = {
  readonly labelWidth: number;
  readonly plotWidth: number;
  readonly lanesHeight: number;
};

export const AXIS_HEIGHT = 28;
export const OVERVIEW_HEIGHT = 34;

export type SwimlaneChart = {
  readonly layout: SwimlaneLayout;
  /** The picture of the lanes, and the canvas it is drawn to. */
  readonly pixels: Pixels;
  readonly canvas: HTMLCanvasElement;
  /** The time the lanes cover. */
  readonly time: TimeRange;
  readonly overview: Overview;
  /** The time the overview covers. */
  readonly extent: TimeRange;
  /** The part of it that is shown above. */
  readonly shown: TimeRange;
  /** The zoom window is being dragged, and so left where the hand has it. */
  readonly isDragged: boolean;
  readonly scheme: ColorScheme;
};

/** The whole picture as one item that fills the plot. */
const cells = ({ canvas, pixels }: SwimlaneChart): CustomSeriesOption => ({
  id: 'cells',
  type: 'custom',
  silent: true,
  xAxisIndex: 0,
  yAxisIndex: 0,
  data: [0],
  renderItem: ({ coordSys }) => {
    const { x, y, width, height } = coordSys as unknown as Record<'x' | 'y' | 'width' | 'height', number>;
    drawPixels(canvas, pixels);
    return { type: 'image', style: { image: canvas, x, y, width, height } };
  },
});

/** A bar for each column that has a record: as high as its highest score, and in its colour; faint where it is not shown. */
function overviewBars({ overview, shown, scheme }: SwimlaneChart): CustomSeriesOption {
  const bars = Array.from(overview.highest, (score, column) => {
    const { from, to } = columnRange(overview, column);
    return [from, to, score, intersectRanges({ from, to }, shown) === null ? 0.3 : 1];
  });
  return {
    id: 'overview',
    type: 'custom',
    silent: true,
    xAxisIndex: 1,
    yAxisIndex: 1,
    data: bars.filter(([, , score]) => score >= 0),
    renderItem: (_params, api) => {
      const score = Number(api.value(2));
      const [left, top] = api.coord([api.value(0), Math.max(score, 6)]);
      const [right, bottom] = api.coord([api.value(1), 0]);
      const shape = { x: left, y: top, width: Math.max(right - left - 1, 1), height: bottom - top };
      const style = { fill: severityColors[scheme][severityOf(score)], opacity: Number(api.value(3)) };
      return { type: 'rect', shape, style };
    },
  };
}

const grids = ({ labelWidth, plotWidth, lanesHeight }: SwimlaneLayout) => [
  { left: labelWidth, top: 0, width: plotWidth, height: lanesHeight },
  { left: labelWidth, top: lanesHeight + AXIS_HEIGHT, width: plotWidth, height: OVERVIEW_HEIGHT },
];

function zoomSlider({ layout, shown, isDragged, scheme }: SwimlaneChart) {
  const colors = chartColors[scheme];
  return {
    id: 'window',
    type: 'slider',
    xAxisIndex: 2,
    filterMode: 'none',
    realtime: true,
    throttle: 0,
    left: layout.labelWidth,
    top: layout.lanesHeight + AXIS_HEIGHT,
    width: layout.plotWidth,
    height: OVERVIEW_HEIGHT,
    showDataShadow: false,
    borderColor: colors.line,
    backgroundColor: 'transparent',
    fillerColor: colors.window,
    handleStyle: { color: colors.ground, borderColor: colors.handle },
    moveHandleSize: 5,
    moveHandleStyle: { color: colors.handle, opacity: 0.5 },
    textStyle: { color: colors.text, fontSize: 11 },
    labelFormatter: (time: EpochMs) => formatTime(time),
    brushStyle: { color: colors.brush },
    ...(isDragged ? {} : { startValue: shown.from, endValue: shown.to }),
  };
}

/** Lanes over their time axis, and below them an overview of the whole extent with the zoom window over it. */
export function swimlaneOption(chart: SwimlaneChart): EChartsCoreOption {
  const { layout, time, extent, scheme } = chart;
  const { text, line } = chartColors[scheme];
  const hiddenTime = { type: 'time', gridIndex: 1, show: false, min: extent.from, max: extent.to };
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: grids(layout),
    xAxis: [
      {
        type: 'time',
        gridIndex: 0,
        min: time.from,
        max: time.to,
        axisLine: { lineStyle: { color: line } },
        axisLabel: { hideOverlap: true, color: text, fontSize: 11 },
        splitLine: { show: false },
      },
      { id: 'overview', ...hiddenTime },
      { id: 'zoom', ...hiddenTime },
    ],
    yAxis: [
      { type: 'value', gridIndex: 0, show: false, min: 0, max: 1 },
      { type: 'value', gridIndex: 1, show: false, min: 0, max: 100 },
    ],
    dataZoom: [zoomSlider(chart)],
    series: [cells(chart), overviewBars(chart)],
  };
}
