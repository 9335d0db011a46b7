import type { RecordColumns } from '../../../columns/recordColumns';
import type { StoredRecord } from '../../../contract/records';
import type { ImportedResults } from '../importedResults';

/**
 * The columns of the records, to order these rows by: a record that was stored without a score, for which they hold 0, has
 * one that comes last in this direction.
 */
export function scoresMissingLast(
  { records, scoresComplete, documents, recordDocuments }: ImportedResults,
  rows: Uint32Array,
  desc: boolean,
): RecordColumns {
  if (scoresComplete) return records;
  const read = (row: number) => documents.read(recordDocuments[row]) as StoredRecord;
  const missing = rows.filter((row) => records.recordScore[row] === 0 && read(row).record_score === undefined);
  if (missing.length === 0) return records;
  const recordScore = records.recordScore.slice();
  for (const row of missing) recordScore[row] = desc ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return { ...records, recordScore };
}
