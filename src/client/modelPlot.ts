import { modelPlotAnswer } from '../contract/modelPlot';
import type { ModelPoint, SeriesKey } from '../domain/series';
import { epochMs, type TimeRange } from '../domain/time';
import { fetchJson } from './http';
import { useOfVersion } from './useOfVersion';

function modelPlotPath({ jobId, detectorIndex, partition, over, by }: SeriesKey, { from, to }: TimeRange): string {
  const query = new URLSearchParams({ job_id: jobId, detector_index: String(detectorIndex) });
  if (partition !== null) query.set('partition_field_value', partition);
  if (over !== null) query.set('over_field_value', over);
  if (by !== null) query.set('by_field_value', by);
  query.set('start', String(from));
  query.set('end', String(to));
  return `/api/model_plot?${query}`;
}

async function fetchModelPlot(key: SeriesKey, range: TimeRange, signal: AbortSignal): Promise<ModelPoint[]> {
  const answer = await fetchJson(modelPlotPath(key, range), modelPlotAnswer, signal);
  return answer.model_plot.map(({ timestamp, model_lower, model_median, model_upper, actual }) => ({
    time: epochMs(timestamp),
    lower: model_lower ?? null,
    median: model_median ?? null,
    upper: model_upper ?? null,
    actual: actual ?? null,
  }));
}

/** What the model expected of a series over a range of time, in order; empty when the source holds no model plot of it. */
export const useModelPlot = (key: SeriesKey, range: TimeRange) =>
  useOfVersion(['modelPlot', key, range], (signal) => fetchModelPlot(key, range, signal));
