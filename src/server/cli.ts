#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { createApp } from './app';
import { steadyExploration } from './exploration';
import { ImportError } from './import/ImportError';
import type { ImportProgress } from './import/importFiles';
import { type Listening, listen } from './listen';
import { loadSource } from './loadSource';
import { openBrowser } from './openBrowser';
import { helpText, type Options, readOptions, UsageError } from './options';
import type { ResultsSource } from './sources/resultsSource';
import { describeProgress, summarize } from './summary';

/** The built page lies beside the built command: dist/web and dist/server. */
const webRoot = fileURLToPath(new URL('../web', import.meta.url));

const CLEAR_LINE = '\r\u001b[K';
const PROGRESS_MS = 100;

/** Shows progress on one line of a terminal; says nothing where there is none. */
function progressLine(): (progress: ImportProgress) => void {
  let shown = 0;
  return (progress) => {
    if (!process.stderr.isTTY || Date.now() - shown < PROGRESS_MS) return;
    shown = Date.now();
    process.stderr.write(CLEAR_LINE + describeProgress(progress));
  };
}

async function load({ files, strict }: Options): Promise<ResultsSource> {
  const source = await loadSource(files, progressLine());
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
  const about = await source.describe();
  console.log(summarize(about));
  const [first] = about.report.problems;
  if (!strict || !first) return source;
  throw new ImportError(`--strict: ${first.file} line ${first.line}: ${first.reason}`);
}

function closeOnSignal(listening: Listening): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => listening.close().then(() => process.exit(0)));
  }
}

async function run(options: Options): Promise<void> {
  if (options.help) return console.log(helpText);
  if (options.version) return console.log(version);
  if (!existsSync(webRoot)) throw new Error(`the page is not built: ${webRoot} is missing; run npm run build`);
  const source = await load(options);
  const listening = await listen(createApp({ exploration: steadyExploration(source), webRoot }), options);
  closeOnSignal(listening);
  console.log(listening.url);
  if (options.open) openBrowser(listening.url);
}

/** A message may quote a file, and a file may hold sequences that would command the terminal. */
const printable = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, '\uFFFD');

function fail(error: unknown): never {
  console.error(`redlane: ${printable(error instanceof Error ? error.message : String(error))}`);
  process.exit(error instanceof UsageError ? 2 : 1);
}

try {
  await run(readOptions(process.argv.slice(2), process.env));
} catch (error) {
  fail(error);
}
