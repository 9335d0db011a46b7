import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AnomalyRecord } from '../../src/contract/records';
import type { IndexedDocument } from '../../src/server/simulator/documents';
import { simulate } from '../../src/server/simulator/simulate';

/** About 100,000 records. */
export const SCALE_100K = 11;

/** About 1,000,000 records. */
export const SCALE_1M = 107;

const LINES_AT_ONCE = 1_000;

const isRecord = ({ _source }: IndexedDocument): boolean => 'record_score' in _source;
const isJob = ({ _source }: IndexedDocument): boolean => 'analysis_config' in _source;

/** The records of the file, a list a field: what the benchmarks check their results against, without a million objects. */
export type FiledRecords = { readonly jobIds: string[]; readonly scores: number[]; readonly timestamps: number[] };

function file(records: FiledRecords, { job_id, record_score, timestamp }: AnomalyRecord): void {
  records.jobIds.push(job_id);
  records.scores.push(record_score);
  records.timestamps.push(timestamp);
}

function* lines(documents: Iterable<IndexedDocument>, records: FiledRecords): Generator<string> {
  let text = '';
  let held = 0;
  for (const document of documents) {
    if (isRecord(document)) file(records, document._source as AnomalyRecord);
    text += `${JSON.stringify(document)}\n`;
    if (++held % LINES_AT_ONCE > 0) continue;
    yield text;
    text = '';
  }
  yield text;
}

function* documents(scale: number, onlyRecords: boolean): Generator<IndexedDocument> {
  for (const document of simulate({ scale })) {
    if (!onlyRecords || isRecord(document) || isJob(document)) yield document;
  }
}

type SimulatedFile = {
  readonly path: string;
  readonly records: FiledRecords;
  readonly remove: () => Promise<void>;
};

/** Writes a file of simulated results to a folder of its own; with `onlyRecords` nothing but them and their jobs. */
export async function simulatedFile(scale: number, { onlyRecords = false } = {}): Promise<SimulatedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'redlane-bench-'));
  const path = join(folder, 'simulated.ndjson');
  const records: FiledRecords = { jobIds: [], scores: [], timestamps: [] };
  await pipeline(Readable.from(lines(documents(scale, onlyRecords), records)), createWriteStream(path));
  return { path, records, remove: () => rm(folder, { recursive: true }) };
}
