import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { type Access, localAccess } from '../../../src/server/access/Access';
import { createApp } from '../../../src/server/app';
import { ClusterExploration } from '../../../src/server/cluster/ClusterExploration';
import { listen } from '../../../src/server/listen';
import { FaultyCluster } from '../../support/faultyCluster';
import { upstreamOf } from '../cluster/support/startFaulty';
import { appOf } from '../support/appOf';
import { everyKind } from '../support/everyKind';
import { temporaryFolder } from '../support/temporaryFolder';
import { isAdmitted, isServed, problemOf } from './support/allowList';
import { exchange, type RawAnswer } from './support/exchange';
import { CLIENT_MARK, type HostileRequest, hostileRequest } from './support/hostileRequest';

const BATCHES = 25;
/** So many are sent at the same time; with two properties, 10,000 in all. */
const BATCH = 200;

const TOKEN = 'token-of-the-server-0123456789';
const API_KEY = 'a2V5LW9mLXRoZS1jbHVzdGVy';
const SECRET = 'secret-beside-the-page';
const FILES = ['/icon.svg', '/assets/app.js'];

/** A built page, with something beside it that is nobody's business. */
function builtPage(): string {
  const { path, write } = temporaryFolder();
  const web = join(path, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  for (const file of ['secret.txt', 'package.json', '.env']) write(file, SECRET);
  for (const file of ['/index.html', ...FILES]) write(`web${file}`, `this is ${file}`);
  return web;
}

/** A server before a cluster that notes what it is asked. */
async function start(access: Access) {
  const cluster = await FaultyCluster.start(appOf(everyKind).fetch);
  onTestFinished(() => cluster.stop());
  const credentials = { kind: 'apiKey', apiKey: API_KEY, from: 'test' } as const;
  const patient = { headersMs: 30_000, pauseMs: 30_000, requestMs: 30_000 };
  const upstream = upstreamOf({ nodes: [cluster.url], credentials }, patient);
  const exploration = new ClusterExploration(upstream, { mostRecords: 1_000 });
  await exploration.start();
  const app = createApp({ exploration, webRoot: builtPage(), access });
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  return { cluster, url, port: Number(new URL(url).port) };
}

type Answered = { readonly request: HostileRequest; readonly answer: RawAnswer };

const batchOf = (requests: fc.Arbitrary<HostileRequest>) => fc.array(requests, { minLength: BATCH, maxLength: BATCH });

const sendAll = (port: number, requests: readonly HostileRequest[]): Promise<Answered[]> =>
  Promise.all(requests.map(async (request) => ({ request, answer: await exchange(port, request) })));

const isGood = ({ status }: RawAnswer): boolean => status >= 200 && status < 300;

/** Whatever was asked: no failure of the server, nothing from beside the page, no secret, nothing that a client smuggled into the head. */
function expectHarmless({ request, answer }: Answered): void {
  expect([request, answer.status]).toEqual([request, expect.toSatisfy((status) => status < 500)]);
  for (const secret of [SECRET, API_KEY]) expect([request, answer.text.includes(secret)]).toEqual([request, false]);
  expect(answer.text.split('\r\n\r\n')[0]).not.toMatch(/^x-injected:|^access-control-/im);
}

it('nothing reaches the cluster outside the allow-list, and nobody gets a file outside the page', {
  timeout: 240_000,
}, async () => {
  const { cluster, url, port } = await start({ ...localAccess, allowedHosts: ['redlane.test'] });
  let good = 0;
  await fc.assert(
    fc.asyncProperty(batchOf(hostileRequest(port, TOKEN)), async (requests) => {
      const answered = await sendAll(port, requests);
      for (const one of answered) expectHarmless(one);
      const served = answered.filter(({ answer }) => isGood(answer)).map(({ request }) => request.target);
      expect(served.filter((target) => !isServed(target, FILES))).toEqual([]);
      good += served.length;
    }),
    { numRuns: BATCHES, endOnFailure: true },
  );
  expect(cluster.requests.flatMap(({ method, path }) => problemOf(method, path) ?? [])).toEqual([]);
  for (const { headers } of cluster.requests) {
    expect(headers).toMatchObject({ authorization: `ApiKey ${API_KEY}` });
    expect(
      Object.keys(headers).filter(
        (name) => !/^(host|connection|accept|accept-encoding|authorization|user-agent)$/.test(name),
      ),
    ).toEqual([]);
    expect(JSON.stringify(headers)).not.toContain(CLIENT_MARK);
  }
  // Enough was well meant for the rest to mean something.
  expect(good).toBeGreaterThan(100);
  expect(cluster.requests.length).toBeGreaterThan(50);
  expect((await fetch(`${url}/_ml/anomaly_detectors/job/results/records`)).status).toBe(200);
});

it('nothing at all reaches the cluster without the token or under a foreign name', { timeout: 240_000 }, async () => {
  const { cluster, url, port } = await start({ host: '0.0.0.0', token: TOKEN, allowedHosts: ['redlane.test'] });
  const before = cluster.requests.length;
  const foreign = hostileRequest(port, TOKEN).filter((request) => !isAdmitted(request, TOKEN));
  await fc.assert(
    fc.asyncProperty(batchOf(foreign), async (requests) => {
      const answered = await sendAll(port, requests);
      for (const one of answered) expectHarmless(one);
      expect(answered.filter(({ answer }) => isGood(answer))).toEqual([]);
    }),
    { numRuns: BATCHES, endOnFailure: true },
  );
  expect(cluster.requests.slice(before)).toEqual([]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});
