import { sortRows } from '../../../columns/sortRecords';
import { MAX_RESULT_WINDOW } from '../../../contract/common';
import type { AnomalyRecord, StoredRecord } from '../../../contract/records';
import { recordAnswer } from '../answers';
import type { ImportedResults } from '../importedResults';
import { sortKeys } from '../searchRows';

/** Which records of a bucket are wanted, and how they are printed. */
type Wanted = { readonly excludeInterim: boolean; readonly human: boolean };

/** The rows of the records of a job at each of these times. */
function rowsByTime(
  { records }: ImportedResults,
  jobId: string,
  times: ReadonlySet<number>,
  excludeInterim: boolean,
): Map<number, number[]> {
  const { timestamp, detector, detectors, isInterim } = records;
  const isOfJob = detectors.map((one) => one.jobId === jobId);
  const rows = new Map(Array.from(times, (time) => [time, [] as number[]] as const));
  for (let row = 0; row < records.length; row++) {
    if (!isOfJob[detector[row]] || (excludeInterim && isInterim[row] === 1)) continue;
    rows.get(timestamp[row])?.push(row);
  }
  return rows;
}

/** The records of a job at each of these times, least probable first, as an expanded bucket carries them. */
export function recordsInBuckets(
  results: ImportedResults,
  jobId: string,
  times: ReadonlySet<number>,
  { excludeInterim, human }: Wanted,
): Map<number, AnomalyRecord[]> {
  const read = (row: number) => results.documents.read(results.recordDocuments[row]) as StoredRecord;
  const probable = (rows: Uint32Array) =>
    sortRows(results.records, rows, probabilities(results, rows, read), false).subarray(0, MAX_RESULT_WINDOW);
  const found = rowsByTime(results, jobId, times, excludeInterim);
  return new Map(
    Array.from(found, ([time, rows]) => [
      time,
      Array.from(probable(Uint32Array.from(rows)), (row) => recordAnswer(read(row), human)),
    ]),
  );
}

/** By row; NaN where a record was stored without one. */
function probabilities(
  { records, scoresComplete }: ImportedResults,
  rows: Uint32Array,
  read: (row: number) => StoredRecord,
): Float64Array {
  if (scoresComplete) return records.probability;
  return sortKeys(records.length, rows, false, (row) => read(row).probability ?? null);
}
