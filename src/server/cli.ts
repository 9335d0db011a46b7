#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { openDoorWarning } from './access/openDoorWarning';
import { createApp } from './app';
import { ClusterExploration } from './cluster/ClusterExploration';
import type { ClusterOptions } from './cluster/ClusterOptions';
import { HttpUpstream } from './cluster/HttpUpstream';
import { describeCluster } from './describeCluster';
import type { Exploration } from './exploration';
import { FilesExploration } from './FilesExploration';
import { type Listening, listen } from './listen';
import { loadSource } from './loadSource';
import { openBrowser } from './openBrowser';
import { type CheckOptions, type ExploreOptions, helpText, type Options, readOptions } from './options';
import { ProgressLine } from './ProgressLine';
import { printable, printableLine } from './printable';
import { reportJson, reportText } from './reportText';
import { readDotEnv } from './Settings';
import { summarize } from './summary';
import { UsageError } from './UsageError';

/** The built page lies beside the built command: dist/web and dist/server. */
const webRoot = fileURLToPath(new URL('../web', import.meta.url));
const progressLine = new ProgressLine();

function closeOnSignal(listening: Listening): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => listening.close().then(() => process.exit(0)));
  }
}

/** Says where to look, once; the first documents have shown by then that there will be something to see. */
function announcer({ url }: Listening, { open }: ExploreOptions): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    console.log(url);
    if (open) openBrowser(url);
  };
}

/** Answers on the address of the options from now on. */
async function serve(exploration: Exploration, { lenient, access, port }: ExploreOptions): Promise<Listening> {
  if (!existsSync(webRoot)) throw new Error(`the page is not built: ${webRoot} is missing; run npm run build`);
  const listening = await listen(createApp({ exploration, lenient, webRoot, access }), { host: access.host, port });
  const warning = openDoorWarning(access);
  if (warning !== null) console.error(`redlane: ${warning}`);
  closeOnSignal(listening);
  return listening;
}

async function exploreFiles(options: ExploreOptions): Promise<void> {
  const { files, strict, kibana } = options;
  const exploration = new FilesExploration(files, { strict, kibana });
  const announce = announcer(await serve(exploration, options), options);
  await exploration.start((progress) => {
    if (progress.kept > 0 && !strict) announce();
    progressLine.show(progress);
  });
  progressLine.clear();
  announce();
  console.log(printableLine(summarize(await exploration.withSource((source) => source.describe()))));
}

/** A cluster that does not answer is told on the page, and asked again. */
async function exploreCluster(cluster: ClusterOptions, options: ExploreOptions): Promise<void> {
  const { mostRecords, kibana } = options;
  const exploration = new ClusterExploration(new HttpUpstream(cluster), { mostRecords, kibana });
  announcer(await serve(exploration, options), options)();
  await exploration.start();
  console.log(printableLine(describeCluster(await exploration.describe())));
}

async function explore(options: ExploreOptions): Promise<void> {
  for (const remark of options.remarks) console.error(`redlane: ${printableLine(remark)}`);
  await (options.cluster === null ? exploreFiles(options) : exploreCluster(options.cluster, options));
}

async function check({ files, json }: CheckOptions): Promise<void> {
  const source = await loadSource(files, { onProgress: (progress) => progressLine.show(progress) });
  progressLine.clear();
  const { report } = await source.describe();
  console.log(json ? reportJson(report) : reportText(report));
  if (report.problem_count > 0) process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  if (options.command === 'help') console.log(helpText);
  else if (options.command === 'version') console.log(version);
  else if (options.command === 'check') await check(options);
  else await explore(options);
}

function fail(error: unknown): never {
  progressLine.clear();
  console.error(`redlane: ${printable(error instanceof Error ? error.message : String(error))}`);
  process.exit(error instanceof UsageError ? 2 : 1);
}

// A token or a password on the command line does not stay in the list of processes.
process.title = 'redlane';
try {
  await run(readOptions(process.argv.slice(2), process.env, readDotEnv('.env')));
} catch (error) {
  fail(error);
}
