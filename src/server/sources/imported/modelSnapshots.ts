import type { ModelSnapshot, ModelSnapshotsAnswer } from '../../../contract/modelSnapshots';
import { modelSnapshotAnswer } from '../answers/modelSnapshotAnswer';
import { splitExpression, textMatcher } from '../expression';
import type { ImportedResults } from '../importedResults';
import type { ModelSnapshotsQuery } from '../resultsSource';
import { orderRows, sortKeys } from '../searchRows';
import { plainSortValue } from '../sortFields';
import { parseWindow } from '../window';
import { documentsOf } from './documents';

/** One page of the model snapshots of a job, or of all (null). */
export function modelSnapshotsAnswer(
  results: ImportedResults,
  jobId: string | null,
  query: ModelSnapshotsQuery,
): ModelSnapshotsAnswer {
  const matching = documentsOf(results, 'model_snapshot', jobId).filter(matcher(query));
  const { sort, desc, from, size } = query;
  const rows = Uint32Array.from(matching.keys());
  const keys = sortKeys(rows.length, rows, desc, (row) => plainSortValue(matching[row], sort));
  const page = orderRows(rows, keys, desc).subarray(from, from + size);
  return { count: rows.length, model_snapshots: Array.from(page, (row) => modelSnapshotAnswer(matching[row])) };
}

/** A document without its `snapshot_doc_count` is none to Elasticsearch; one without a time lies in no window. */
function matcher({ snapshotIds, start, end }: ModelSnapshotsQuery): (snapshot: ModelSnapshot) => boolean {
  const names = snapshotIds === null ? [] : splitExpression(snapshotIds).map(textMatcher);
  const window = parseWindow(start, end);
  const isWindowed = start !== null || end !== null;
  return ({ snapshot_doc_count, snapshot_id = '', timestamp = Number.NaN }) =>
    snapshot_doc_count !== undefined &&
    (snapshotIds === null || names.some((isNamed) => isNamed(snapshot_id))) &&
    (!isWindowed || (timestamp >= window.from && timestamp < window.to));
}
