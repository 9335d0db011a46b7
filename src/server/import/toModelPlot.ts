import type { ModelPlotColumnsBuilder } from '../../columns/build/ModelPlotColumnsBuilder';
import type { ModelPlot } from '../../contract/modelPlot';

/** A stored model plot as a row of the columns. */
export const toModelPlot = (document: ModelPlot): Parameters<ModelPlotColumnsBuilder['append']>[0] => ({
  timestamp: document.timestamp,
  series: {
    jobId: document.job_id,
    detectorIndex: document.detector_index ?? 0,
    partition: document.partition_field_value ?? null,
    over: document.over_field_value ?? null,
    by: document.by_field_value ?? null,
    feature: document.model_feature ?? '',
  },
  lower: document.model_lower ?? Number.NaN,
  median: document.model_median ?? Number.NaN,
  upper: document.model_upper ?? Number.NaN,
  actual: document.actual ?? Number.NaN,
});
