import type { EChartsCoreOption } from 'echarts/core';
import type { ModelPoint, SeriesPoint } from '../domain/series';
import { severityOf } from '../domain/severity';
import { severityColors } from '../domain/severityColor';
import { type EpochMs, type TimeRange, timeZone } from '../domain/time';
import { type ColorScheme, chartColors, chartFont } from './theme';
import { timeTicks } from './timeTicks';

type SeriesChart = {
  readonly points: readonly SeriesPoint[];
  /** What the model expected; empty where that is not known. */
  readonly model: readonly ModelPoint[];
  /** When the record at hand began. */
  readonly marked: EpochMs;
  readonly time: TimeRange;
  /** A value for people. */
  readonly format: (value: number) => string;
  readonly scheme: ColorScheme;
};

type Plain = Record<string, unknown>;
type Point = readonly [time: number, value: number | null];

const MOST_TICKS = 8;

/** A cross with arms of equal width, as the field marks anomalies of several buckets. */
const CROSS = 'path://M-1-3h2v2h2v2h-2v2h-2v-2h-2v-2h2z';

const line = (data: readonly Point[], lineStyle: Plain, more: Plain = {}): Plain => ({
  ...{ type: 'line', silent: true, showSymbol: false, animation: false },
  ...{ data, lineStyle, ...more },
});

/** The band as two lines, one on top of the other: its lower limit, not drawn, and its height. */
function bandSeries(model: readonly ModelPoint[], scheme: ColorScheme): Plain[] {
  const stacked = { stack: 'band', stackStrategy: 'all' };
  const lower = model.map(({ time, lower }): Point => [time, lower]);
  const height = model.map(
    ({ time, lower, upper }): Point => [time, lower === null || upper === null ? null : upper - lower],
  );
  const areaStyle = { color: chartColors[scheme].band };
  return [line(lower, { opacity: 0 }, stacked), line(height, { opacity: 0 }, { ...stacked, areaStyle })];
}

function modelSeries({ model, scheme }: SeriesChart): Plain[] {
  if (model.length === 0) return [];
  const { text, line: color } = chartColors[scheme];
  const actual = model.map(({ time, actual }): Point => [time, actual]);
  const median = model.map(({ time, median }): Point => [time, median]);
  return [
    ...bandSeries(model, scheme),
    line(median, { color: text, width: 1, type: 'dashed' }),
    line(actual, { color, width: 1.5 }),
  ];
}

/** From each typical value to the actual one: a line with gaps. */
function stems({ points, scheme }: SeriesChart): Plain {
  const data = points.flatMap(({ time, typical, actual }): Point[] => [
    [time, typical],
    [time, actual],
    [time, null],
  ]);
  return line(data, { color: chartColors[scheme].text, width: 1, opacity: 0.6 });
}

const scatter = (data: readonly unknown[], more: Plain): Plain => ({
  ...{ type: 'scatter', silent: true, animation: false },
  ...{ data, ...more, itemStyle: { opacity: 1, ...(more.itemStyle as Plain | undefined) } },
});

const typicalMarks = ({ points, scheme }: SeriesChart): Plain =>
  scatter(
    points.map(({ time, typical }) => [time, typical]),
    { symbol: 'rect', symbolSize: [9, 2], itemStyle: { color: chartColors[scheme].text } },
  );

function actualMarks({ points, scheme }: SeriesChart): Plain {
  const { ground, outline } = chartColors[scheme];
  const data = points.map(({ time, actual, recordScore, isMultiBucket, isInterim }) => {
    const color = severityColors[scheme][severityOf(recordScore)];
    return {
      value: [time, actual],
      symbol: isMultiBucket ? CROSS : 'circle',
      symbolSize: isMultiBucket ? 11 : 9,
      itemStyle: isInterim
        ? { color: ground, borderColor: color, borderWidth: 2 }
        : { color, borderColor: outline, borderWidth: 0.75 },
    };
  });
  return scatter(data, { z: 4 });
}

/** A ring round the record at hand. */
const markedRing = ({ points, marked, scheme }: SeriesChart): Plain =>
  scatter(
    points.filter(({ time }) => time === marked).map(({ time, actual }) => [time, actual]),
    {
      ...{ z: 3, symbol: 'circle', symbolSize: 20 },
      itemStyle: { color: 'transparent', borderColor: chartColors[scheme].outline, borderWidth: 2 },
    },
  );

/** Actual against typical of one series over time: what the model expected, and a mark for every record. */
export function seriesOption(chart: SeriesChart): EChartsCoreOption {
  const { text, line: lineColor } = chartColors[chart.scheme];
  const ticks = timeTicks(chart.time, MOST_TICKS);
  const labels = new Map<number, string>(ticks.map(({ time, label }) => [time, label]));
  const axisLabel = { color: text, fontSize: 11, hideOverlap: true };
  return {
    animation: false,
    useUTC: timeZone() === 'UTC',
    textStyle: { fontFamily: chartFont },
    grid: { left: 72, right: 14, top: 14, bottom: 26, outerBoundsMode: 'none' },
    xAxis: {
      type: 'time',
      min: chart.time.from,
      max: chart.time.to,
      axisLine: { onZero: false, lineStyle: { color: lineColor } },
      axisTick: { customValues: ticks.map(({ time }) => time) },
      axisLabel: {
        ...axisLabel,
        customValues: ticks.map(({ time }) => time),
        formatter: (time: number) => labels.get(time) ?? '',
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      scale: true,
      splitNumber: 3,
      axisLabel: { ...axisLabel, formatter: chart.format },
      splitLine: { lineStyle: { color: lineColor, opacity: 0.5 } },
    },
    series: [...modelSeries(chart), stems(chart), typicalMarks(chart), actualMarks(chart), markedRing(chart)],
  };
}
