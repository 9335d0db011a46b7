import { sortRows } from '../../../columns/sortRecords';
import { MAX_RESULT_WINDOW } from '../../../contract/common';
import type { AnomalyRecord, StoredRecord } from '../../../contract/records';
import { recordAnswer } from '../answers/recordAnswer';
import type { ImportedResults } from '../importedResults';
import { sortKeys } from '../searchRows';
import { recordRowsOf } from './jobRows';
import { scoresMissingLast } from './scoresMissingLast';

/** Which records of a bucket are wanted, and how they are printed. */
type Wanted = { readonly excludeInterim: boolean; readonly human: boolean };

/** The records of a job at each of these times, least probable first, as an expanded bucket carries them. */
export function recordsInBuckets(
  results: ImportedResults,
  jobId: string,
  times: Iterable<number>,
  { excludeInterim, human }: Wanted,
): Map<number, AnomalyRecord[]> {
  const found = new Map(Array.from(times, (time) => [time, [] as AnomalyRecord[]] as const));
  if (found.size === 0) return found;
  const { timestamp, isInterim } = results.records;
  const rows = recordRowsOf(results.records, [jobId]).filter(
    (row) => found.has(timestamp[row]) && !(excludeInterim && isInterim[row] === 1),
  );
  // Ordered all at once: what orders them costs far more to prepare than to use.
  const columns = scoresMissingLast(results, rows, false);
  for (const row of sortRows(columns, rows, probabilities(results, rows), false)) {
    const inBucket = found.get(timestamp[row]) ?? [];
    if (inBucket.length < MAX_RESULT_WINDOW) inBucket.push(recordAnswer(readRecord(results, row), human));
  }
  return found;
}

const readRecord = ({ documents, recordDocuments }: ImportedResults, row: number): StoredRecord =>
  documents.read(recordDocuments[row]) as StoredRecord;

/** By row; NaN where a record was stored without one. */
function probabilities(results: ImportedResults, rows: Uint32Array): Float64Array {
  if (results.scoresComplete) return results.records.probability;
  return sortKeys(results.records.length, rows, false, (row) => readRecord(results, row).probability ?? null);
}
