import * as z from 'zod';

/** One detector of a job: a function over a field, split by partition, by and over fields. */
export const detector = z.looseObject({
  detector_description: z.string().optional(),
  detector_index: z.int().nonnegative().optional(),
  function: z.string().optional(),
  field_name: z.string().optional(),
  by_field_name: z.string().optional(),
  over_field_name: z.string().optional(),
  partition_field_name: z.string().optional(),
  custom_rules: z.array(z.unknown()).optional(),
});

/** A link from a record to another page; `url_value` holds `$field$` tokens. */
export const customUrl = z.looseObject({
  url_name: z.string(),
  url_value: z.string(),
  time_range: z.string().optional(),
});

/** The configuration of an anomaly-detection job, as `GET _ml/anomaly_detectors` answers it and `.ml-config` stores it. */
export const job = z.looseObject({
  job_id: z.string().min(1),
  job_type: z.string().optional(),
  job_version: z.string().optional(),
  groups: z.array(z.string()).optional(),
  description: z.string().optional(),
  create_time: z.number().optional(),
  finished_time: z.number().optional(),
  analysis_config: z.looseObject({
    /** A time string such as "15m". */
    bucket_span: z.string().optional(),
    detectors: z.array(detector),
    influencers: z.array(z.string()).optional(),
  }),
  data_description: z.looseObject({ time_field: z.string().optional(), time_format: z.string().optional() }).optional(),
  model_snapshot_id: z.string().optional(),
  results_index_name: z.string().optional(),
  custom_settings: z.looseObject({ custom_urls: z.array(customUrl).optional() }).optional(),
});

/** The answer of `GET _ml/anomaly_detectors`, sorted by `job_id`. */
export const jobsAnswer = z.looseObject({ count: z.int(), jobs: z.array(job) });

export type Detector = z.infer<typeof detector>;
export type Job = z.infer<typeof job>;
export type JobsAnswer = z.infer<typeof jobsAnswer>;
