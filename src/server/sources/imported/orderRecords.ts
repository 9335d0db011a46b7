import { sortRows } from '../../../columns/order/sortRecords';
import type { RecordColumns } from '../../../columns/recordColumns';
import type { StoredRecord } from '../../../contract/records';
import type { ImportedResults } from '../importedResults';
import type { ResultsQuery } from '../resultsSource';
import { sortKeys } from '../searchRows';
import { isMappedField, recordSortValue } from '../sortFields';
import { recordSortColumn } from './recordSortColumn';

type Order = Pick<ResultsQuery, 'sort' | 'desc'>;

/** The stored record of a row. */
export const readRecord = ({ documents, recordDocuments }: ImportedResults, row: number): StoredRecord =>
  documents.read(recordDocuments[row]) as StoredRecord;

/** A number a row to sort by: from the columns where they know it exactly, else from the documents of these rows. */
export function recordKeys(results: ImportedResults, rows: Uint32Array, { sort, desc }: Order): Float64Array {
  const { records, scoresComplete } = results;
  if (sort === 'timestamp' || sort === '@timestamp') return records.timestamp;
  if (sort === 'record_score' && scoresComplete) return records.recordScore;
  if (sort === 'probability' && scoresComplete) return records.probability;
  return (
    recordSortColumn(records, sort, desc, !isMappedField(sort)) ??
    sortKeys(records.length, rows, desc, (row) => recordSortValue(readRecord(results, row), sort))
  );
}

/** These rows in the order of their keys, ties broken as Elasticsearch breaks them. */
export const orderRecords = (
  results: ImportedResults,
  rows: Uint32Array,
  keys: Float64Array,
  desc: boolean,
): Uint32Array => sortRows(scoresMissingLast(results, rows, desc), rows, keys, desc);

/**
 * The columns of the records, to order these rows by: a record that was stored without a score, for which they hold 0, has
 * one that comes last in this direction.
 */
function scoresMissingLast(results: ImportedResults, rows: Uint32Array, desc: boolean): RecordColumns {
  const { records, scoresComplete } = results;
  if (scoresComplete) return records;
  const isMissing = (row: number) =>
    records.recordScore[row] === 0 && readRecord(results, row).record_score === undefined;
  const missing = rows.filter(isMissing);
  if (missing.length === 0) return records;
  const recordScore = records.recordScore.slice();
  for (const row of missing) recordScore[row] = desc ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return { ...records, recordScore };
}
