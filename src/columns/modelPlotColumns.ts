import type { SeriesKey } from '../domain/series';

/** One feature of a series, such as its mean, as a job with model plot keeps it. */
export type PlottedSeries = SeriesKey & { readonly feature: string };

/** Every model plot of a source, one array a field, all of `length` rows in the order they arrived. Absent numbers are NaN. */
export type ModelPlotColumns = {
  readonly length: number;
  /** Milliseconds since the epoch. */
  readonly timestamp: Float64Array;
  /** Codes into `plotted`. */
  readonly series: Int32Array;
  readonly lower: Float64Array;
  readonly median: Float64Array;
  readonly upper: Float64Array;
  readonly actual: Float64Array;
  readonly plotted: readonly PlottedSeries[];
};

const sameSplit = (a: SeriesKey, b: SeriesKey): boolean =>
  a.jobId === b.jobId &&
  a.detectorIndex === b.detectorIndex &&
  a.partition === b.partition &&
  a.over === b.over &&
  a.by === b.by;

/** The rows of a series in order of time; of several features the one that came first. */
export function modelPlotRows({ series, timestamp, plotted }: ModelPlotColumns, key: SeriesKey): Uint32Array {
  const wanted = plotted.findIndex((one) => sameSplit(one, key));
  const rows: number[] = [];
  if (wanted >= 0) for (let row = 0; row < series.length; row++) if (series[row] === wanted) rows.push(row);
  return Uint32Array.from(rows).sort((a, b) => timestamp[a] - timestamp[b]);
}
