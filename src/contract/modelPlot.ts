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
