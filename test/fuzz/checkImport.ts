import { rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { ImportReport } from '../../src/contract/source';
import { ImportError } from '../../src/server/import/ImportError';
import { importFiles } from '../../src/server/import/importFiles';
import type { ImportedResults } from '../../src/server/sources/importedResults';
import type { Document } from './goodDocuments';

/** The job of the documents that must survive. */
export const GOOD_JOB = 'good';

/** What an import of a fuzzed file came to; `failure` says what must not be. */
export type Outcome = { readonly failure: string | null; readonly report: ImportReport | null; readonly ms: number };

/** The good documents that were kept, as they were kept. */
function keptGood({ documents, recordDocuments, influencerDocuments, bucketDocuments }: ImportedResults): Document[] {
  const numbers = [recordDocuments, influencerDocuments, bucketDocuments].flatMap((list) => [...list]);
  const kept = numbers.map((number) => documents.read(number) as Document);
  return kept.filter(({ job_id }) => job_id === GOOD_JOB);
}

/** How many are lost, changed or there twice. */
function lostOf(good: readonly Document[], results: ImportedResults): number {
  const kept = keptGood(results);
  const byTime = new Map(kept.map((one) => [one.timestamp, one]));
  const lost = good.filter((one) => !isDeepStrictEqual(byTime.get(one.timestamp), one));
  return lost.length + kept.length - byTime.size;
}

/**
 * Imports a file of these bytes. Nothing may fail but with an error for people, nothing may take longer than `longestMs`, no good
 * document be lost.
 */
export async function checkImport(
  path: string,
  content: Uint8Array,
  good: readonly Document[],
  longestMs: number,
): Promise<Outcome> {
  writeFileSync(path, content);
  const start = performance.now();
  let report: ImportReport | null = null;
  let failure: string | null = null;
  try {
    const results = await importFiles([path], () => {});
    report = results.report;
    const lost = good.length > 0 ? lostOf(good, results) : 0;
    if (lost > 0) failure = `${lost} of ${good.length} good documents lost`;
    results.documents.close();
  } catch (error) {
    const isExpected = error instanceof ImportError && good.length === 0;
    if (!isExpected) failure = `failed with ${(error as Error).stack}`;
  }
  const ms = performance.now() - start;
  rmSync(path);
  return { failure: ms > longestMs ? `took ${Math.round(ms)} ms` : failure, report, ms };
}
