import * as z from 'zod';

/** The release whose API is answered. */
export const ELASTICSEARCH_VERSION = '9.4.0';

/** What `GET /` says of the server: the release whose API is answered. */
export const clusterInfo = z.looseObject({
  name: z.string(),
  cluster_name: z.string(),
  cluster_uuid: z.string(),
  version: z.looseObject({
    number: z.string(),
    build_flavor: z.string(),
    build_type: z.string(),
    build_hash: z.string(),
    build_date: z.string(),
    build_snapshot: z.boolean(),
    lucene_version: z.string(),
    minimum_wire_compatibility_version: z.string(),
    minimum_index_compatibility_version: z.string(),
  }),
  tagline: z.literal('You Know, for Search'),
});

/** What `_ml/info` says: the defaults of jobs and the limits of the machine. */
export const mlInfo = z.looseObject({
  defaults: z.looseObject({
    anomaly_detectors: z.looseObject({
      categorization_analyzer: z.looseObject({ tokenizer: z.string() }),
      categorization_examples_limit: z.int(),
      model_memory_limit: z.string(),
      model_snapshot_retention_days: z.int(),
      daily_model_snapshot_retention_after_days: z.int(),
    }),
    datafeeds: z.looseObject({ scroll_size: z.int() }),
  }),
  limits: z.looseObject({ total_ml_memory: z.string(), effective_max_model_memory_limit: z.string() }),
  upgrade_mode: z.boolean(),
  native_code: z.looseObject({ version: z.string(), build_hash: z.string() }),
});

export type ClusterInfo = z.infer<typeof clusterInfo>;
export type MlInfo = z.infer<typeof mlInfo>;
