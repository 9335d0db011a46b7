import { type ModelPlotColumns, modelPlotRows } from '../../../columns/modelPlotColumns';
import type { ModelPlotAnswer, ModelPlotQuery } from '../../../contract/modelPlot';
import { parseWindow } from '../window';

/** What the model expected of one series in a time window, in order of time. */
export function modelPlotAnswer(columns: ModelPlotColumns, query: ModelPlotQuery): ModelPlotAnswer {
  const { timestamp } = columns;
  const { from, to } = parseWindow(query.start, query.end);
  const rows = modelPlotRows(columns, {
    jobId: query.job_id,
    detectorIndex: query.detector_index,
    partition: query.partition_field_value ?? null,
    over: query.over_field_value ?? null,
    by: query.by_field_value ?? null,
  }).filter((row) => timestamp[row] >= from && timestamp[row] < to);
  return { count: rows.length, model_plot: Array.from(rows, (row) => bucketAt(columns, row)) };
}

/** What is not known is left out, as in the document. */
function bucketAt({ timestamp, lower, median, upper, actual }: ModelPlotColumns, row: number) {
  const numbers = { model_lower: lower, model_median: median, model_upper: upper, actual };
  const known = Object.entries(numbers).flatMap(([name, { [row]: value }]) =>
    Number.isNaN(value) ? [] : [[name, value]],
  );
  return { timestamp: timestamp[row], ...Object.fromEntries(known) };
}
