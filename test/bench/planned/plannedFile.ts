import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PlannedRecords } from './PlannedRecords';
import { plannedJobs } from './plannedJobs';
import { printInfluencerResult, printJob, printRecord } from './printDocuments';

/** Counts up whenever the documents become others, so that no file of before is taken for one of now. */
const VERSION = 1;
const FOLDER = join(tmpdir(), 'redlane-planned');
const ROWS_AT_ONCE = 2_000;

/** Every document of the plan: its jobs, then each record with its influencer result. */
function* texts(planned: PlannedRecords): Generator<string> {
  yield plannedJobs.map((job) => `${printJob(job)}\n`).join('');
  for (let first = 0; first < planned.length; first += ROWS_AT_ONCE) {
    let text = '';
    for (let row = first; row < Math.min(first + ROWS_AT_ONCE, planned.length); row++)
      text += `${printRecord(planned, row)}\n${printInfluencerResult(planned, row)}\n`;
    yield text;
  }
}

/** The path of an NDJSON file of these records; written once and kept between runs. Files of other versions are removed. */
export async function plannedFile(planned: PlannedRecords): Promise<string> {
  const path = join(FOLDER, `planned-${planned.length}-v${VERSION}.ndjson`);
  if (existsSync(path)) return path;
  await mkdir(FOLDER, { recursive: true });
  const others = (await readdir(FOLDER)).filter((name) => !name.endsWith(`-v${VERSION}.ndjson`));
  for (const name of others) await rm(join(FOLDER, name));
  const unfinished = `${path}.${process.pid}`;
  await pipeline(Readable.from(texts(planned)), createWriteStream(unfinished));
  await rename(unfinished, path);
  return path;
}
