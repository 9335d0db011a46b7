import * as z from 'zod';
import { timestamp } from './common';
import { answeredModelSizeStats, modelSizeStats } from './jobStats';

/** A saved state of a job's model, as `model_snapshots` answers it. */
const answeredModelSnapshot = z.looseObject({
  job_id: z.string(),
  min_version: z.string(),
  /** When it was saved. */
  timestamp: timestamp.optional(),
  description: z.string().optional(),
  snapshot_id: z.string().optional(),
  snapshot_doc_count: z.int(),
  model_size_stats: answeredModelSizeStats.optional(),
  /** Time of the last record, and of the last result, that the model had seen. */
  latest_record_time_stamp: timestamp.optional(),
  latest_result_time_stamp: timestamp.optional(),
  retain: z.boolean(),
});

/** A model snapshot as it is stored. Its quantiles are never read. */
export const modelSnapshot = answeredModelSnapshot
  .strip()
  .extend({ model_size_stats: modelSizeStats })
  .partial()
  .required({ job_id: true });

/** The answer of `model_snapshots`: `count` is the exact number of matches, independent of the page. */
export const modelSnapshotsAnswer = z.looseObject({ count: z.int(), model_snapshots: z.array(answeredModelSnapshot) });

export type ModelSnapshot = z.infer<typeof modelSnapshot>;
export type ModelSnapshotsAnswer = z.infer<typeof modelSnapshotsAnswer>;
