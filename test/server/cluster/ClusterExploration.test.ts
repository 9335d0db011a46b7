import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ClusterState, Source } from '../../../src/contract/source';
import { createApp } from '../../../src/server/app';
import { ClusterExploration } from '../../../src/server/cluster/ClusterExploration';
import { HttpUpstream } from '../../../src/server/cluster/HttpUpstream';
import { listen } from '../../../src/server/listen';
import { bucketDocument, bucketStart, influencerDocument, recordDocument } from '../../support/documents';
import { changingCluster } from './support/changingCluster';

/** Thousands of documents go over the wire, several times. */
vi.setConfig({ testTimeout: 90_000 });

const quick = { firstDelayMs: 1, longestDelayMs: 2, attempts: 2, restMs: 1, longestRestMs: 5 };

function explore(url: string, mostRecords = 1_000_000, timing: { patienceMs?: number } = {}) {
  const upstream = new HttpUpstream(
    { nodes: [url], credentials: null, caCertificate: null, caFingerprint: null },
    quick,
  );
  const exploration = new ClusterExploration(upstream, {
    mostRecords,
    timing: { firstRetryMs: 5, longestRetryMs: 10, ...timing },
  });
  onTestFinished(() => exploration.close());
  return { exploration, app: createApp({ exploration, webRoot: null }) };
}

type Exploring = ReturnType<typeof explore>;

async function until(state: ClusterState['state'], { exploration }: Exploring): Promise<Source> {
  return vi.waitFor(
    async () => {
      const about = await exploration.describe();
      expect(about.cluster).toMatchObject({ state });
      return about;
    },
    { timeout: 80_000, interval: 20 },
  );
}

/** The documents of every record the page would get, in its order. */
async function exported({ app }: Exploring): Promise<{ record_score: number; by_field_value?: string }[]> {
  const text = await (await app.request('/api/export/records?format=ndjson')).text();
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}

const by = (value: string) => ({ by_field_name: 'user', by_field_value: value });

/** More than one search gives, most of them in one instant. */
const many = [
  ...Array.from({ length: 11_000 }, (_, i) =>
    recordDocument(5, (i % 1000) / 10, { ...by(`u${i}`), probability: (i + 1) / 1e5 }),
  ),
  ...Array.from({ length: 4_000 }, (_, i) => recordDocument(i % 700, (i % 997) / 10, by(`v${i}`))),
  ...Array.from({ length: 3 }, (_, i) => recordDocument(i, 50, { job_id: 'other' })),
];

const scoresOf = (documents: readonly { record_score: number }[]) =>
  documents.map(({ record_score }) => record_score).sort((a, b) => b - a);

it('reads more than one search gives, even of one instant, each record once', async () => {
  const cluster = await changingCluster([...many, influencerDocument(0, 'user', 'bob', 80), bucketDocument(0, 5)]);
  const exploring = explore(cluster.url);
  const about = await until('complete', exploring);
  const figures = { loaded: 15_003, total: 15_003, floor: 0, wanted: 15_003, missing: 0 };
  expect(about.cluster?.records).toEqual(figures);
  expect(about).toMatchObject({ state: 'ready', kind: 'elasticsearch', report: { problem_count: 0 } });
  const records = await exported(exploring);
  expect(scoresOf(records)).toEqual(scoresOf(many));
  expect(new Set(records.map((one) => one.by_field_value)).size).toBe(15_001);
});

it('tells how many of an instant it cannot read', async () => {
  const alike = Array.from({ length: 12_000 }, (_, i) => recordDocument(5, 50, { detector_index: i }));
  const cluster = await changingCluster(alike);
  const exploring = explore(cluster.url);
  const { loaded, missing, wanted } = (await until('complete', exploring)).cluster?.records ?? { loaded: 0 };
  expect({ wanted, sum: loaded + (missing ?? 0) }).toEqual({ wanted: 12_000, sum: 12_000 });
  expect(missing).toBeGreaterThan(0);
  expect((await exported(exploring)).length).toBe(loaded);
});

it('raises the score floor until the budget holds, and says what it leaves out', async () => {
  const cluster = await changingCluster(many);
  const exploring = explore(cluster.url, 8_000);
  const { records } = (await until('complete', exploring)).cluster ?? {};
  const floor = records?.floor ?? 0;
  const countFrom = (least: number) => many.filter(({ record_score }) => record_score >= least).length;
  expect(countFrom(floor)).toBeLessThanOrEqual(8_000);
  expect(countFrom(floor - 0.01)).toBeGreaterThan(8_000);
  expect(records).toEqual({
    loaded: countFrom(floor),
    wanted: countFrom(floor),
    total: many.length,
    floor,
    missing: 0,
  });
  expect(scoresOf(await exported(exploring))).toEqual(scoresOf(many.filter((one) => one.record_score >= floor)));
});

it('shows the highest of each job first, and goes on where it stopped', async () => {
  const cluster = await changingCluster(many);
  const isRest = (url: string) => url.includes('/records') && url.includes('size=10000') && url.includes('start=');
  let rests = 0;
  cluster.breakBy((url) =>
    isRest(url) && ++rests > 2
      ? new Response('{}', {
          status: 503,
          headers: { 'x-elastic-product': 'Elasticsearch', 'content-type': 'application/json' },
        })
      : null,
  );
  const exploring = explore(cluster.url);
  const away = await until('away', exploring);
  expect(away).toMatchObject({ state: 'ready', cluster: { problem: expect.stringContaining('503') } });
  const partly = await exported(exploring);
  expect(scoresOf(partly).slice(0, 10_000)).toEqual(scoresOf(many).slice(0, 10_000));
  expect(partly.length).toBeLessThan(many.length);
  cluster.breakBy(() => null);
  await until('complete', exploring);
  expect(scoresOf(await exported(exploring))).toEqual(scoresOf(many));
  const pages = cluster.asked.filter((url) => url.includes('size=10000') && url.includes('results'));
  expect(pages.length).toBe(new Set(pages).size);
});

it('asks anew only for what can have changed, and shows what came, changed and went', async () => {
  const old = [recordDocument(0, 90, by('a')), recordDocument(1, 80, by('b')), recordDocument(3, 70, by('c'))];
  const interim = recordDocument(9, 60, { ...by('i'), is_interim: true });
  const cluster = await changingCluster([...old, interim, bucketDocument(9, 3, { is_interim: true })]);
  const exploring = explore(cluster.url);
  const { version } = (await until('complete', exploring)) as { version?: string };
  const reload = async (query = '') =>
    (await exploring.app.request(`/api/source/reload${query}`, { method: 'POST' })).json() as Promise<{
      version: string;
    }>;
  expect((await reload()).version).toBe(version);

  const renormalised = recordDocument(1, 20, by('b'));
  const final = recordDocument(9, 65, by('i'));
  cluster.hold([old[0], renormalised, old[2], final, recordDocument(10, 99, by('new')), bucketDocument(9, 9)]);
  cluster.asked.length = 0;
  const anew = await reload();
  expect(anew.version).not.toBe(version);
  expect(
    cluster.asked
      .filter((url) => url.includes('results/records'))
      .every((url) => url.includes(`start=${bucketStart(9)}`)),
  ).toBe(true);
  expect((await exported(exploring)).map((one) => one.record_score)).toEqual([99, 90, 80, 70, 65]);
  await reload(`?start=${bucketStart(0)}&end=${bucketStart(2)}`);
  expect((await exported(exploring)).map((one) => one.record_score)).toEqual([99, 90, 70, 65, 20]);

  cluster.hold([old[0], old[2], recordDocument(10, 99, by('new')), bucketDocument(9, 9)]);
  await reload(`?start=${bucketStart(0)}`);
  expect((await exported(exploring)).map((one) => one.record_score)).toEqual([99, 90, 70]);
  expect(await until('complete', exploring)).toMatchObject({
    cluster: { records: { loaded: 3, wanted: 3, total: 3 } },
  });
});

it('refreshes once for all who wait, and for all they look at', async () => {
  const old = Array.from({ length: 9 }, (_, hour) => recordDocument(hour, 10 + hour));
  const cluster = await changingCluster(old);
  const exploring = explore(cluster.url);
  await until('complete', exploring);
  cluster.hold(old.map((one) => ({ ...one, record_score: one.record_score + 50 })));
  cluster.asked.length = 0;
  const looks = Array.from({ length: 8 }, (_, hour) => `?start=${bucketStart(hour)}&end=${bucketStart(hour + 1)}`);
  await Promise.all(looks.map((look) => exploring.app.request(`/api/source/reload${look}`, { method: 'POST' })));
  const refreshes = cluster.asked.filter(
    (url) => url.startsWith('/_ml/anomaly_detectors?') || url === '/_ml/anomaly_detectors',
  );
  expect(refreshes.length).toBe(2);
  expect((await exported(exploring)).map((one) => one.record_score)).toEqual([68, 67, 66, 65, 64, 63, 62, 61, 60]);
});

it('knows no job any more that the cluster has no more', async () => {
  const [here, there] = [recordDocument(0, 90), recordDocument(0, 80, { job_id: 'other' })];
  const cluster = await changingCluster([here, there, influencerDocument(0, 'user', 'bob', 80)]);
  const exploring = explore(cluster.url);
  const jobsOf = (about: Source) => (about.state === 'ready' ? about.jobs.map(({ job_id }) => job_id) : null);
  expect(jobsOf(await until('complete', exploring))).toEqual(['job', 'other']);
  cluster.hold([there]);
  await exploring.exploration.reload();
  expect(jobsOf(await until('complete', exploring))).toEqual(['other']);
  expect((await exported(exploring)).map((one) => one.record_score)).toEqual([80]);
});

it('costs a record that breaks the contract no other, and names its field and job', async () => {
  const broken = { ...recordDocument(0, 50, { job_id: 'other' }), record_score: 'much' };
  const cluster = await changingCluster([recordDocument(0, 90), recordDocument(1, 80, { job_id: 'other' })]);
  cluster.breakBy((url) =>
    url.includes('/other/results/records') && !url.includes('size=0')
      ? Response.json(
          { count: 2, records: [broken, recordDocument(1, 80, { job_id: 'other' })] },
          { headers: { 'x-elastic-product': 'Elasticsearch' } },
        )
      : null,
  );
  const exploring = explore(cluster.url);
  const about = await until('complete', exploring);
  expect(about).toMatchObject({
    report: {
      problem_count: 1,
      problems: [{ file: 'records of job other', reason: expect.stringContaining('record_score') }],
    },
  });
  expect((await exported(exploring)).map((one) => one.record_score)).toEqual([90, 80]);
  const answer = await exploring.app.request('/_ml/anomaly_detectors/other/results/records');
  expect(await answer.json()).toMatchObject({ count: 2, records: [{ record_score: 80 }] });
});

it('refuses files', async () => {
  const cluster = await changingCluster([recordDocument(0, 90)]);
  const { app } = explore(cluster.url);
  const answer = await app.request('/api/source/files?file=a.ndjson&bytes=1', { method: 'POST', body: 'x' });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('a cluster is explored')]);
});

it('asks the cluster no longer when the client has gone', async () => {
  const cluster = await changingCluster([recordDocument(0, 90)]);
  const exploring = explore(cluster.url);
  await until('complete', exploring);
  let [hasBegun, isGivenUp] = [false, false];
  cluster.breakBy((url) => {
    if (!url.includes('results/records')) return null;
    hasBegun = true;
    const body = new ReadableStream({
      cancel() {
        isGivenUp = true;
      },
    });
    return new Response(body, {
      headers: { 'x-elastic-product': 'Elasticsearch', 'content-type': 'application/json' },
    });
  });
  const { url, close } = await listen(exploring.app, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const leave = new AbortController();
  const asking = fetch(`${url}/_ml/anomaly_detectors/job/results/records`, { signal: leave.signal });
  await vi.waitFor(() => expect(hasBegun).toBe(true));
  expect(isGivenUp).toBe(false);
  leave.abort();
  await expect(asking).rejects.toThrow(/abort/);
  await vi.waitFor(() => expect(isGivenUp).toBe(true));
});

it('loads nothing more when nobody looks, and goes on when somebody does', async () => {
  const documents = Array.from({ length: 30 }, (_, i) => recordDocument(i, i, { job_id: `job-${i % 10}` }));
  const cluster = await changingCluster(documents);
  const exploring = explore(cluster.url, 1_000_000, { patienceMs: -1 });
  await exploring.exploration.start();
  // What was under way when it stopped may be heard a little later.
  await sleep(50);
  const asked = cluster.asked.length;
  await sleep(50);
  expect(cluster.asked.length).toBe(asked);
  expect(await exploring.exploration.describe()).toMatchObject({ cluster: { state: 'loading', problem: null } });
  await until('complete', exploring);
  expect(scoresOf(await exported(exploring))).toEqual(scoresOf(documents));
});
