import type { ModelPlotColumns, PlottedSeries } from '../modelPlotColumns';
import type { CodeIndex } from './codeIndexes';
import { Dictionary } from './Dictionary';
import { GrowingArray } from './GrowingArray';
import { keptRows, takeModelPlotRows } from './takeRows';

/** One model plot; what it does not say is NaN. */
type ModelPlotRow = {
  readonly timestamp: number;
  readonly series: PlottedSeries;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly actual: number;
};

function plottedIndex(): CodeIndex<PlottedSeries> {
  const codes = new Map<string, number>();
  const keyOf = ({ jobId, detectorIndex, partition, over, by, feature }: PlottedSeries) =>
    JSON.stringify([jobId, detectorIndex, partition, over, by, feature]);
  return { get: (series) => codes.get(keyOf(series)), set: (series, code) => void codes.set(keyOf(series), code) };
}

/** Collects model plots into columns, one at a time. */
export class ModelPlotColumnsBuilder {
  readonly #plotted = new Dictionary(plottedIndex());
  readonly #timestamp = new GrowingArray(Float64Array);
  readonly #series = new GrowingArray(Int32Array);
  readonly #lower = new GrowingArray(Float64Array);
  readonly #median = new GrowingArray(Float64Array);
  readonly #upper = new GrowingArray(Float64Array);
  readonly #actual = new GrowingArray(Float64Array);

  append({ timestamp, series, lower, median, upper, actual }: ModelPlotRow): void {
    this.#timestamp.push(timestamp);
    this.#series.push(this.#plotted.codeOf(series));
    this.#lower.push(lower);
    this.#median.push(median);
    this.#upper.push(upper);
    this.#actual.push(actual);
  }

  /** The columns; with `keep` (one flag a row) without the rows whose flag is 0, and without the series only they named. */
  finish(keep?: Uint8Array): ModelPlotColumns {
    const all: ModelPlotColumns = {
      length: this.#timestamp.length,
      timestamp: this.#timestamp.toArray(),
      series: this.#series.toArray(),
      lower: this.#lower.toArray(),
      median: this.#median.toArray(),
      upper: this.#upper.toArray(),
      actual: this.#actual.toArray(),
      plotted: this.#plotted.values.slice(),
    };
    return keep ? takeModelPlotRows(all, keptRows(keep)) : all;
  }
}
