import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { tableFromIPC } from '@uwdata/flechette';
import { type RunningServer, startServer } from '../support/startServer';
import { residentBytes } from './page/processMemory';
import { type PlannedRecords, planRecords } from './planned/PlannedRecords';
import { plannedFile } from './planned/plannedFile';
import { randomNumbers } from './planned/plannedScore';
import { assertSame, median, megabytes, printFigure, printTable } from './report';
import { Expected } from './views/Expected';
import { receive } from './views/receive';
import { Tally } from './views/Tally';
import { Visitor } from './views/Visitor';
import { watchMemory } from './views/watchMemory';

// Fifty people at one server for a while, once over files and once over a cluster (a second server that speaks the same API): whether
// anybody gets an error or a wrong answer, and whether the memory of the server stays flat. Its argument is the number of seconds.

const VISITORS = 50;
const RECORDS = 100_000;
const REST_MS = 15_000;
const READY_WITHIN_MS = 300_000;

const seconds = Number(process.argv[2] ?? 120);

type Served = { readonly what: string; readonly server: RunningServer; readonly isLive: boolean };

/** A cluster is shown before all of it has come. */
async function untilWhole({ url }: RunningServer): Promise<void> {
  const isWhole = async () => (await (await fetch(`${url}/api/source`)).json()).cluster?.state !== 'loading';
  while (!(await isWhole())) await sleep(100);
}

/** What the visitors take only the size of is read once, so that it is known to be right. */
async function checkColumns({ url }: RunningServer, planned: PlannedRecords): Promise<void> {
  const agent = new Agent();
  for (const path of ['records?sort=record_score', 'influencers?sort=influencer_score']) {
    const { body } = await receive(`${url}/api/columns/${path}`, agent, { isKept: true });
    assertSame(`rows of ${path}`, tableFromIPC(body).numRows, planned.length);
  }
  agent.destroy();
}

async function visit({ what, server, isLive }: Served, planned: PlannedRecords): Promise<void> {
  await untilWhole(server);
  await checkColumns(server, planned);
  const before = residentBytes(server.pid);
  const tally = new Tally();
  const end = AbortSignal.timeout(seconds * 1_000);
  const memory = watchMemory(server.pid, end);
  const place = { url: server.url, isLive, expected: new Expected(planned), tally };
  const visitors = Array.from({ length: VISITORS }, (_, i) => new Visitor(place, randomNumbers(i + 1), end));
  await Promise.all(visitors.map((visitor) => visitor.run()));
  const samples = await memory;
  await sleep(REST_MS);
  assertSame(`errors, ${what}`, tally.errors.slice(0, 10), []);
  printTable(
    `${VISITORS} people for ${seconds} s, ${what} of ${RECORDS.toLocaleString('en-US')} records`,
    tally.rows(),
    [
      'All come at the same moment. Those who are told to wait come again when they were told to; their times have the wait in them.',
    ],
  );
  reportMemory(what, before, samples, residentBytes(server.pid));
}

/** Flat is: in the last quarter of the time there is no more than in the second. */
function reportMemory(what: string, before: number | null, samples: readonly number[], after: number | null): void {
  const quarter = Math.floor(samples.length / 4);
  const [second, last] = [samples.slice(quarter, 2 * quarter), samples.slice(3 * quarter)].map(median);
  printTable(`Memory of the server, ${what}`, [
    {
      'before MB': megabytes(before),
      'peak MB': megabytes(Math.max(...samples)),
      'second quarter MB': megabytes(second),
      'last quarter MB': megabytes(last),
      [`${REST_MS / 1_000} s afterwards MB`]: megabytes(after),
    },
  ]);
  const growth = `${((last / second - 1) * 100).toFixed(0)} %`;
  printFigure(`memory under ${VISITORS} people, ${what}`, 'last quarter no more than 10 % over the second', growth);
}

const planned = planRecords(RECORDS);
const files = await startServer([await plannedFile(planned)], { readyWithinMs: READY_WITHIN_MS });
await visit({ what: 'a file', server: files, isLive: false }, planned);
const cluster = await startServer(['--elasticsearch', files.url], { readyWithinMs: READY_WITHIN_MS });
await visit({ what: 'a cluster', server: cluster, isLive: true }, planned);
await cluster.stop();
await files.stop();
