import type { ModelSnapshot, ModelSnapshotsAnswer } from '../../../contract/modelSnapshots';
import { modelSizeAnswer } from './modelSizeAnswer';

/** Snapshots older than this release did not say which release can read them. */
const FIRST_WITH_MIN_VERSION = '6.3.0';

/** A stored model snapshot as `model_snapshots` prints it. */
export const modelSnapshotAnswer = (snapshot: ModelSnapshot): ModelSnapshotsAnswer['model_snapshots'][number] => ({
  job_id: snapshot.job_id,
  min_version: snapshot.min_version ?? FIRST_WITH_MIN_VERSION,
  timestamp: snapshot.timestamp,
  description: snapshot.description,
  snapshot_id: snapshot.snapshot_id,
  snapshot_doc_count: snapshot.snapshot_doc_count ?? 0,
  model_size_stats: snapshot.model_size_stats && modelSizeAnswer(snapshot.model_size_stats),
  latest_record_time_stamp: snapshot.latest_record_time_stamp,
  latest_result_time_stamp: snapshot.latest_result_time_stamp,
  retain: snapshot.retain ?? false,
});
