import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../../src/server/simulator/random';
import { checkImport, type Outcome } from './checkImport';
import { asDocument, asHit, type FuzzedFile, fuzzedFile, goodEntry, goodOf, mutatedEntry } from './fuzzedFile';

/** What a run met. `failures` name the file that was kept for looking into. */
export type FuzzCounts = {
  mutatedLines: number;
  files: number;
  goodDocuments: number;
  kept: number;
  mended: number;
  skipped: number;
  problems: number;
  slowestMs: number;
  readonly failures: string[];
};

const LINES_A_FILE = 1000;

/** Lines of NDJSON, a good one after every four mutated. */
function fuzzedLines(count: number, random: Random): FuzzedFile {
  const entries = Array.from({ length: Math.ceil(count * 1.25) }, (_, n) => {
    const wrap = random.chance(0.5) ? asHit : asDocument;
    return n % 5 === 4 ? goodEntry(n, wrap, random) : mutatedEntry(n, wrap, random);
  });
  return {
    name: 'mutated lines',
    good: goodOf(entries),
    content: Buffer.concat(entries.flatMap(({ text }) => [text, Buffer.from('\n')])),
  };
}

const total = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

function add(counts: FuzzCounts, file: FuzzedFile, { report, ms }: Outcome): void {
  counts.files++;
  counts.goodDocuments += file.good.length;
  counts.slowestMs = Math.max(counts.slowestMs, ms);
  if (report === null) return;
  counts.kept += total(report.kept);
  counts.mended += total(report.mended);
  counts.skipped += total(report.skipped);
  counts.problems += report.problem_count;
}

type FuzzSize = { readonly lines: number; readonly files: number; readonly longestMs: number };

/** Imports this many mutated lines and files, always the same ones for a seed; none may take longer than `longestMs`. */
export async function runFuzz(seed: number, { lines, files, longestMs }: FuzzSize): Promise<FuzzCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'redlane-fuzz-'));
  const counts: FuzzCounts = {
    mutatedLines: lines,
    files: 0,
    goodDocuments: 0,
    kept: 0,
    mended: 0,
    skipped: 0,
    problems: 0,
    slowestMs: 0,
    failures: [],
  };
  const check = async (file: FuzzedFile, label: string): Promise<void> => {
    const outcome = await checkImport(join(folder, 'file'), file.content, file.good, longestMs);
    add(counts, file, outcome);
    if (outcome.failure === null) return;
    const kept = join(tmpdir(), `redlane-fuzz-failure-${seed}-${label}`);
    writeFileSync(kept, file.content);
    counts.failures.push(`${label} (${file.name}): ${outcome.failure}; kept as ${kept}`);
  };
  try {
    for (let from = 0; from < lines; from += LINES_A_FILE) {
      const random = new Random(seed, `lines-${from}`);
      await check(fuzzedLines(Math.min(LINES_A_FILE, lines - from), random), `lines-${from}`);
    }
    for (let n = 0; n < files; n++) await check(fuzzedFile(new Random(seed, `file-${n}`)), `file-${n}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return counts;
}
