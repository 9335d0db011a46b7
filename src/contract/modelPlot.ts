import * as z from 'zod';
import { bucketSpan, splitFields, timestamp } from './common';

/** What the model expected of one entity in one bucket: the 95 % interval around the median, beside the actual value. */
export const modelPlot = z.looseObject({
  job_id: z.string(),
  result_type: z.literal('model_plot'),
  timestamp,
  bucket_span: bucketSpan,
  detector_index: z.int().nonnegative().optional(),
  model_feature: z.string().optional(),
  model_lower: z.number().optional(),
  model_median: z.number().optional(),
  model_upper: z.number().optional(),
  actual: z.number().optional(),
  ...splitFields,
});

export type ModelPlot = z.infer<typeof modelPlot>;

/** Query of `GET /api/model_plot`: one detector and one combination of split values; a split that is not named has no value. */
export const modelPlotQuery = z.strictObject({
  job_id: z.string(),
  detector_index: z.coerce.number().int().nonnegative().default(0),
  partition_field_value: z.string().optional(),
  over_field_value: z.string().optional(),
  by_field_value: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
});

/** The answer of `GET /api/model_plot`: a bucket each, in order of time. */
export const modelPlotAnswer = z.object({
  count: z.int(),
  model_plot: z.array(
    modelPlot.pick({ timestamp: true, model_lower: true, model_median: true, model_upper: true, actual: true }),
  ),
});

export type ModelPlotQuery = z.infer<typeof modelPlotQuery>;
export type ModelPlotAnswer = z.infer<typeof modelPlotAnswer>;
