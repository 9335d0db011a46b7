import { type KeptKind, keptKind } from '../../../contract/source';
import type { JsonObject } from './unwrap';

const keptKinds: ReadonlySet<string> = new Set(keptKind.options);

export const isKept = (kind: string): kind is KeptKind => keptKinds.has(kind);

const LONGEST_NAME = 60;

/** Documents that carry no `result_type` are known by keys that only they have: the first row that fits. */
const shapes: readonly (readonly [kind: string, keys: readonly string[]])[] = [
  ['job', ['job_id', 'analysis_config']],
  ['datafeed', ['datafeed_id']],
  ['category_definition', ['job_id', 'category_id']],
  ['annotation', ['annotation']],
  ['quantiles', ['quantile_state']],
  ['model_snapshot', ['snapshot_id']],
  ['job_stats', ['job_id', 'data_counts', 'state']],
  ['data_counts', ['processed_record_count']],
  ['model_size_stats', ['model_bytes']],
  ['timing_stats', ['total_bucket_processing_time_ms']],
  ['datafeed_timing_stats', ['total_search_time_ms']],
  ['scheduled_event', ['calendar_id', 'start_time']],
  ['calendar', ['calendar_id']],
  ['notification', ['message', 'level']],
  ['record', ['job_id', 'record_score']],
  ['influencer', ['job_id', 'influencer_score']],
];

/** What a document is, by its `result_type` (cut to a readable length), else by its shape, else "unknown". */
export function kindOf(source: JsonObject): string {
  if (typeof source.result_type === 'string') return source.result_type.slice(0, LONGEST_NAME) || 'unknown';
  const shape = shapes.find(([, keys]) => keys.every((key) => Object.hasOwn(source, key)));
  return shape?.[0] ?? 'unknown';
}
