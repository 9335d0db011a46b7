import { encodeRecordColumns } from '../../../columns/arrow/encodeArrow';
import { orderedMatches } from '../../../columns/match/rowSets';
import { recordAt } from '../../../columns/recordRows';
import type { ExportFormat } from '../../../contract/exports';
import type { StoredRecord } from '../../../contract/records';
import { recordCsvHead, recordCsvLine } from '../../../domain/recordCsv';
import { recordAnswer } from '../answers/recordAnswer';
import type { ImportedResults } from '../importedResults';
import type { RecordExportQuery, RecordStream } from '../resultsSource';
import { documentTexts } from './documentTexts';

/** Few enough that a batch of whole documents is some megabytes at most, and that others are answered between two. */
const BATCH_ROWS = 1_000;

type Chunks = Iterable<Uint8Array>;

const exporters: Readonly<Record<ExportFormat, (results: ImportedResults, rows: Uint32Array) => Chunks>> = {
  csv: csvChunks,
  ndjson: ndjsonChunks,
  arrow: ({ records }, rows) => encodeRecordColumns(records, rows),
};

/** Every record that matches, in order, made batch by batch while it is taken. */
export function recordExport(results: ImportedResults, { format, filter, sort }: RecordExportQuery): RecordStream {
  const matches = orderedMatches(results.records, filter, sort);
  const rows = matches.slice(0, matches.count);
  return { total: rows.length, chunks: exporters[format](results, rows) };
}

function* batches(rows: Uint32Array): Generator<Uint32Array> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) yield rows.subarray(start, start + BATCH_ROWS);
}

function* csvChunks({ records }: ImportedResults, rows: Uint32Array): Chunks {
  yield Buffer.from(recordCsvHead);
  for (const batch of batches(rows)) {
    yield Buffer.from(Array.from(batch, (row) => recordCsvLine(recordAt(records, row))).join(''));
  }
}

/** Each record as `results/records` answers it, a line each. */
function* ndjsonChunks({ documents, recordDocuments }: ImportedResults, rows: Uint32Array): Chunks {
  const printing = { printsAll: false, print: (stored: unknown) => recordAnswer(stored as StoredRecord, false) };
  const frame = { head: '', separator: '\n', end: '\n' } as const;
  for (const batch of batches(rows)) {
    const numbers = batch.map((row) => recordDocuments[row]);
    yield documentTexts(documents, numbers, printing, frame);
  }
}
