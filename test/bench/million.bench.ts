import { once } from 'node:events';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { importFiles } from '../../src/server/import/importFiles';
import { startServer } from '../support/startServer';
import { assertSame, median, ms, percentile, printTable } from './report';
import { type FiledRecords, SCALE_1M, simulatedFile } from './simulatedFile';

// A million records in one file: what their import costs beside the least it can cost (reading the file, cutting it into lines and
// parsing each), what the server holds afterwards, and how long it takes to answer results/records as a whole.

const ROUNDS = 3;
const REQUESTS = 21;
const CHUNK_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/** The least an import can do. */
async function readAndParse(path: string): Promise<number> {
  let values = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : (chunk as Buffer);
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
      JSON.parse(bytes.toString('utf8', from, at));
      values++;
      from = at + 1;
    }
    rest = bytes.subarray(from);
  }
  return values;
}

async function importAll(path: string): Promise<number> {
  const { report, documents } = await importFiles([path], () => {});
  documents.close();
  return report.documents;
}

async function timed<T>(run: () => Promise<T>): Promise<{ took: number; result: T }> {
  const start = performance.now();
  const result = await run();
  return { took: performance.now() - start, result };
}

/** One after the other, so that whatever else the machine does falls on both. */
async function compareImport(path: string, documents: number): Promise<void> {
  const plain: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const read = await timed(() => readAndParse(path));
    const imported = await timed(() => importAll(path));
    assertSame('documents read', [read.result, imported.result], [documents, documents]);
    plain.push(read.took);
    whole.push(imported.took);
  }
  const ratios = whole.map((took, round) => took / plain[round]);
  printTable(`Import of ${documents} documents, ${Math.round(statSync(path).size / 1e6)} MB of NDJSON`, [
    { what: 'read, cut into lines, JSON.parse', 'seconds (median)': (median(plain) / 1000).toFixed(2), ratio: 1 },
    { what: 'import', 'seconds (median)': (median(whole) / 1000).toFixed(2), ratio: median(ratios).toFixed(2) },
  ]);
}

type Running = Awaited<ReturnType<typeof startServer>>;

/** Resident bytes of a process; only Linux tells. */
function residentBytes(pid: number): number | null {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
  } catch {
    return null;
  }
}

/** Score and time of the records of a job. */
type JobRecords = { readonly scores: Float64Array; readonly timestamps: Float64Array };

function recordsOf({ jobIds, scores, timestamps }: FiledRecords, jobId: string): JobRecords {
  const isOfJob = (_: number, i: number) => jobIds[i] === jobId;
  return {
    scores: Float64Array.from(scores.filter(isOfJob)),
    timestamps: Float64Array.from(timestamps.filter(isOfJob)),
  };
}

/** Score and time of the first records in an order, highest first. */
function firstOf({ scores, timestamps }: JobRecords, sort: string, size: number): number[][] {
  const [first, second] = sort === 'timestamp' ? [timestamps, scores] : [scores, scores];
  const order = Uint32Array.from(scores, (_, i) => i).sort((a, b) => first[b] - first[a] || second[b] - second[a]);
  return Array.from(order.subarray(0, size), (i) => [scores[i], timestamps[i]]);
}

/** Reads a whole answer and lets it go: what a client does with it is not the server's time. */
async function receive(url: string): Promise<void> {
  const [answer] = await once(get(url), 'response');
  for await (const _ of answer) {
  }
}

async function measureAnswers({ url }: Running, jobId: string, records: JobRecords): Promise<void> {
  const count = records.scores.length;
  const rows = [];
  for (const sort of ['record_score', 'timestamp']) {
    for (const size of [100, 10_000]) {
      const asked = `${url}/_ml/anomaly_detectors/${jobId}/results/records?size=${size}&sort=${sort}`;
      const answer = JSON.parse(await (await fetch(asked)).text());
      const found = answer.records.map((one: Record<string, number>) => [one.record_score, one.timestamp]);
      assertSame(`${size} records by ${sort}`, [answer.count, found], [count, firstOf(records, sort, size)]);
      const took: number[] = [];
      for (let request = 0; request < REQUESTS; request++) took.push((await timed(() => receive(asked))).took);
      rows.push({ sort, size, 'p50 ms': ms(median(took)), 'p95 ms': ms(percentile(took, 0.95)) });
    }
  }
  printTable(`results/records of a job of ${count} records, whole answers`, rows);
}

/** The job with the most records. */
function largestJob({ jobIds }: FiledRecords): string {
  const counts = new Map<string, number>();
  for (const jobId of jobIds) counts.set(jobId, (counts.get(jobId) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0][0];
}

const file = await simulatedFile(SCALE_1M, { onlyRecords: true });
try {
  const jobs = new Set(file.records.jobIds).size;
  await compareImport(file.path, file.records.scores.length + jobs);
  const server = await startServer([file.path], { readyWithinMs: 300_000 });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const resident = residentBytes(server.pid);
  printTable('Memory of the server when it has read them', [
    {
      'ready after s': (server.readyAfterMs / 1000).toFixed(1),
      'resident MB': resident === null ? 'unknown' : Math.round(resident / 1e6),
      'bytes a record': resident === null ? 'unknown' : Math.round(resident / file.records.scores.length),
    },
  ]);
  const jobId = largestJob(file.records);
  await measureAnswers(server, jobId, recordsOf(file.records, jobId));
  await server.stop();
} finally {
  await file.remove();
}
