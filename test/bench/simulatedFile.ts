import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { simulate } from '../../src/server/simulator/simulate';

/** About 100,000 records. */
export const SCALE_100K = 11;

const LINES_AT_ONCE = 1_000;

function* lines(scale: number, scores: number[]): Generator<string> {
  let text = '';
  let held = 0;
  for (const document of simulate({ scale })) {
    const score = (document._source as { record_score?: number }).record_score;
    if (score !== undefined) scores.push(score);
    text += `${JSON.stringify(document)}\n`;
    if (++held % LINES_AT_ONCE > 0) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Writes a file of simulated results to a folder of its own; `scores` are the record scores in it. */
export async function simulatedFile(
  scale: number,
): Promise<{ path: string; scores: number[]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'redlane-bench-'));
  const path = join(folder, 'simulated.ndjson');
  const scores: number[] = [];
  await pipeline(Readable.from(lines(scale, scores)), createWriteStream(path));
  return { path, scores, remove: () => rm(folder, { recursive: true }) };
}
