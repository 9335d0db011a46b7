import { MAX_RESULT_WINDOW } from '../../../contract/common';
import type { AnomalyRecord } from '../../../contract/records';
import { recordAnswer } from '../answers/recordAnswer';
import type { ImportedResults } from '../importedResults';
import { parseWindow } from '../window';
import { orderRecords, readRecord, recordKeys } from './orderRecords';
import { searchRecords } from './searchJobs';

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
  const { records } = results;
  const { timestamp } = records;
  const ofJob = searchRecords(records, [jobId], { window: parseWindow(null, null), minScore: 0, excludeInterim });
  const rows = ofJob.filter((row) => found.has(timestamp[row]));
  // Ordered all at once: what orders them costs far more to prepare than to use.
  const keys = recordKeys(results, rows, { sort: 'probability', desc: false });
  for (const row of orderRecords(results, rows, keys, false)) {
    const inBucket = found.get(timestamp[row]) ?? [];
    if (inBucket.length < MAX_RESULT_WINDOW) inBucket.push(recordAnswer(readRecord(results, row), human));
  }
  return found;
}
