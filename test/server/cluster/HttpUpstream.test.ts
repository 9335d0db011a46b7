import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { UpstreamError } from '../../../src/server/cluster/UpstreamError';
import type { UpstreamLimits } from '../../../src/server/cluster/UpstreamLimits';
import type { Fault, FaultyCluster } from '../../support/faultyCluster';
import { failureOf } from './support/failureOf';
import { noJobs, startFaulty, upstreamOf } from './support/startFaulty';

const jobs = { endpoint: 'jobs' } as const;

/** Waits until something of another process or connection has come about. */
const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 5_000, interval: 5 }).toBe(true);

/** Listens as long as the test lasts, and returns the host and port. */
async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A web server of our own words. */
const serve = async (listener: RequestListener): Promise<string> => `http://${await listen(createServer(listener))}`;

const elastic = { 'x-elastic-product': 'Elasticsearch', 'content-type': 'application/json' };

describe('a request', () => {
  it('is a GET within its endpoint, with plain JSON headers and the credentials', async () => {
    const cluster = await startFaulty();
    const credentials = { kind: 'apiKey', apiKey: 'aWQ6a2V5', from: 'ES_API_KEY' } as const;
    const upstream = upstreamOf({ nodes: [`${cluster.url}/es`], credentials });
    const query = { start: 'now-1d/d', size: '10' };
    expect(await upstream.askJson({ endpoint: 'records', path: { job_id: 'a b' }, query })).toEqual(noJobs);
    expect(cluster.requests).toMatchObject([
      {
        method: 'GET',
        path: '/es/_ml/anomaly_detectors/a%20b/results/records?start=now-1d%2Fd&size=10',
        headers: { accept: 'application/json', authorization: 'ApiKey aWQ6a2V5' },
        state: 'answered',
      },
    ]);
    expect(cluster.requests[0]?.headers).not.toHaveProperty('content-type');
  });

  it('signs in with a password of any letters', async () => {
    const cluster = await startFaulty();
    const credentials = { kind: 'basic', username: 'elastic', password: 'pä:ss', from: 'x' } as const;
    await upstreamOf({ nodes: [cluster.url], credentials }).askJson(jobs);
    const sent = cluster.requests[0]?.headers.authorization?.replace('Basic ', '') ?? '';
    expect(Buffer.from(sent, 'base64').toString()).toBe('elastic:pä:ss');
  });

  it('goes to each node in its turn, and not to one that is away while there are others', async () => {
    const [one, two] = [await startFaulty(), await startFaulty()];
    const upstream = upstreamOf({ nodes: [one.url, two.url] });
    for (let i = 0; i < 4; i++) await upstream.askJson(jobs);
    expect([one.requests.length, two.requests.length]).toEqual([2, 2]);
    await one.misbehave({ kind: 'status', status: 503 });
    for (let i = 0; i < 4; i++) expect(await upstream.askJson(jobs)).toEqual(noJobs);
    expect([one.requests.length, two.requests.length]).toEqual([3, 6]);
  });

  it('reads what is packed', async () => {
    const body = gzipSync(JSON.stringify(noJobs));
    const url = await serve((_, response) =>
      response.writeHead(200, { ...elastic, 'content-encoding': 'gzip' }).end(body),
    );
    expect(await upstreamOf({ nodes: [url] }).askJson(jobs)).toEqual(noJobs);
  });
});

/** What comes, how often it is asked for, and what it is called. */
const faults: readonly [Fault, number, Partial<UpstreamError>, RegExp][] = [
  [{ kind: 'refuse' }, 0, { kind: 'away', status: null }, /refuses connections\. Start Elasticsearch there/],
  [{ kind: 'status', status: 401 }, 1, { kind: 'refused', status: 401 }, /asks who you are.*ELASTICSEARCH_API_KEY/],
  [
    { kind: 'status', status: 403, reason: 'not authorized' },
    1,
    { kind: 'refused', status: 403 },
    /monitor_ml.*It says: not authorized/,
  ],
  [
    { kind: 'status', status: 403, reason: 'current license is non-compliant for [ml]' },
    1,
    { kind: 'refused', status: 403 },
    /no licence for machine learning/,
  ],
  [
    { kind: 'status', status: 404, reason: "No known job with id 'x'" },
    1,
    { kind: 'answered', status: 404 },
    /No known job with id 'x'/,
  ],
  [{ kind: 'status', status: 400 }, 1, { kind: 'answered', status: 400 }, /told to answer 400/],
  [{ kind: 'status', status: 429 }, 3, { kind: 'away', status: 429 }, /too much to do/],
  [{ kind: 'status', status: 500 }, 2, { kind: 'away', status: 500 }, /failed in answering.*told to answer 500/],
  [{ kind: 'status', status: 502 }, 3, { kind: 'away', status: 502 }, /proxy/],
  [{ kind: 'status', status: 503 }, 3, { kind: 'away', status: 503 }, /not able to answer now/],
  [{ kind: 'status', status: 504 }, 3, { kind: 'away', status: 504 }, /in time/],
  [
    { kind: 'drop' },
    3,
    { kind: 'away', status: null },
    /broke the connection without an answer.*https:\/\/ in the address/,
  ],
  [{ kind: 'reset' }, 3, { kind: 'away', status: 200 }, /in the middle of its answer/],
  [{ kind: 'stall' }, 1, { kind: 'away', status: 200 }, /stopped in the middle of its answer for 0.2 seconds/],
  [{ kind: 'slow', everyMs: 50 }, 3, { kind: 'away' }, /did not end its answer within 0.4 seconds/],
  [{ kind: 'hang' }, 1, { kind: 'away', status: null }, /did not answer within 0.2 seconds/],
  [{ kind: 'truncated' }, 3, { kind: 'away', status: 200 }, /not JSON at character 11: it ends before/],
  [{ kind: 'type', contentType: 'text/html' }, 1, { kind: 'refused', status: 200 }, /is not Elasticsearch.*text\/html/],
  [{ kind: 'product' }, 1, { kind: 'refused', status: 200 }, /is not Elasticsearch/],
  [
    { kind: 'redirect', to: 'https://me:secret@other.example/x?y' },
    1,
    { kind: 'refused', status: 302 },
    /sends on to https:\/\/other.example\/x instead/,
  ],
  [{ kind: 'huge', bytes: 2 ** 30, declared: true }, 1, { kind: 'refused', status: 200 }, /more than 1048576 bytes/],
  [{ kind: 'huge', bytes: 2 ** 30, declared: false }, 1, { kind: 'refused', status: 200 }, /more than 1048576 bytes/],
];

/** What is stopped by undici's own timers, which tick twice a second, is tried once. */
const patience = new Map<Fault['kind'], Partial<UpstreamLimits>>([
  ['stall', { attempts: 1, requestMs: 5_000 }],
  ['hang', { attempts: 1, requestMs: 5_000 }],
]);

const limitsOf = ({ kind }: Fault) => ({ largestAnswer: 2 ** 20, ...patience.get(kind) });

describe('what goes wrong', () => {
  it.each(faults)('%j fails with a sentence, and leaves nothing open', async (fault, asked, failure, sentence) => {
    const cluster = await startFaulty();
    await cluster.misbehave(fault);
    const failed = await failureOf(upstreamOf({ nodes: [cluster.url] }, limitsOf(fault)).askJson(jobs));
    expect(failed).toMatchObject(failure);
    expect(failed.message).toMatch(sentence);
    expect(failed.message).toMatch(/^(https?:\/\/127|Elasticsearch|The answer).*\.$/);
    expect(failed.retryAt === null).toBe(failed.kind !== 'away');
    expect(cluster.requests).toHaveLength(asked);
    await until(() => cluster.requests.every(({ state }) => state !== 'open'));
  });

  const passing = faults.filter(([{ kind }, , failure]) => failure.kind === 'away' && kind !== 'refuse');

  it.each(passing)('%j is got over when it passes', async (fault) => {
    const cluster = await startFaulty();
    await cluster.misbehave(fault, () => cluster.requests.length === 1);
    expect(await upstreamOf({ nodes: [cluster.url] }, { ...limitsOf(fault), attempts: 2 }).askJson(jobs)).toEqual(
      noJobs,
    );
    expect(cluster.requests).toHaveLength(2);
  });

  it('a cluster that is not there is found once it is', async () => {
    const cluster = await startFaulty();
    await cluster.misbehave({ kind: 'refuse' });
    const asked = upstreamOf({ nodes: [cluster.url] }, { attempts: 200 }).askJson(jobs);
    await sleep(30);
    await cluster.behave();
    expect(await asked).toEqual(noJobs);
  });
});

describe('an answer', () => {
  it('that says when to ask again is not asked for before', async () => {
    const cluster = await startFaulty();
    await cluster.misbehave({ kind: 'status', status: 429, retryAfter: '1' }, () => cluster.requests.length === 1);
    const began = performance.now();
    expect(await upstreamOf({ nodes: [cluster.url] }).askJson(jobs)).toEqual(noJobs);
    expect(performance.now() - began).toBeGreaterThan(950);
  });

  it('that says to ask again much later is given up, and says when', async () => {
    const cluster = await startFaulty();
    await cluster.misbehave({ kind: 'status', status: 503, retryAfter: '100' });
    const { retryAt } = await failureOf(upstreamOf({ nodes: [cluster.url] }).askJson(jobs));
    expect(retryAt).toBeGreaterThan(Date.now() + 90_000);
    expect(cluster.requests).toHaveLength(1);
  });

  it('of which nothing is read is ended', async () => {
    let isClosed = false;
    const url = await serve((_, response) => {
      response.on('close', () => {
        isClosed = true;
      });
      response.writeHead(200, { ...elastic, 'content-type': 'text/html' }).write('<');
    });
    expect(await failureOf(upstreamOf({ nodes: [url] }, { pauseMs: 60_000 }).askJson(jobs))).toMatchObject({
      kind: 'refused',
    });
    await until(() => isClosed);
  });

  it('that is whole and no JSON is not asked for again', async () => {
    const url = await serve((_, response) => response.writeHead(200, elastic).end('{"a":1,}'));
    const failed = await failureOf(upstreamOf({ nodes: [url] }).askJson(jobs));
    expect(failed).toMatchObject({ kind: 'refused', message: expect.stringContaining('at character 8: a key') });
  });

  it('that unpacks to more than is read is refused', async () => {
    const body = gzipSync(Buffer.alloc(2 ** 24));
    const url = await serve((_, response) =>
      response.writeHead(200, { ...elastic, 'content-encoding': 'gzip' }).end(body),
    );
    const failed = await failureOf(upstreamOf({ nodes: [url] }, { largestAnswer: 2 ** 20 }).askJson(jobs));
    expect(failed).toMatchObject({ kind: 'refused', message: expect.stringContaining('more than 1048576 bytes') });
  });

  it('is taken as it comes, and a failure of who takes it is theirs', async () => {
    const cluster = await startFaulty();
    const upstream = upstreamOf({ nodes: [cluster.url] });
    await expect(upstream.ask(jobs, () => Promise.reject(new RangeError('mine')))).rejects.toThrow(RangeError);
    expect(cluster.requests).toHaveLength(1);
    expect(
      await upstream.ask(jobs, async (body) => (await body[Symbol.asyncIterator]().next()).value?.toString()),
    ).toBe(JSON.stringify(noJobs));
  });

  it('that nobody reads is ended', async () => {
    const cluster = await startFaulty();
    await cluster.misbehave({ kind: 'huge', bytes: 2 ** 30, declared: false });
    expect(await upstreamOf({ nodes: [cluster.url] }).ask(jobs, async () => 'enough')).toBe('enough');
    await until(() => cluster.requests[0]?.state === 'aborted');
  });

  it('that has come whole leaves the connection open for the next', async () => {
    let connections = 0;
    const server = createServer((_, response) => void response.writeHead(200, elastic).end('{}'));
    server.on('connection', () => {
      connections++;
    });
    const upstream = upstreamOf({ nodes: [`http://${await listen(server)}`] });
    for (let i = 0; i < 20; i++) await upstream.askJson(jobs);
    // The next request may come before the connection of the last one knows that it is free.
    expect(connections).toBeLessThanOrEqual(2);
  });

  it('of another server than a web server is refused', async () => {
    const node = await listen(createTcpServer((socket) => void socket.end('220 mail.example ESMTP\r\n')));
    const failed = await failureOf(upstreamOf({ nodes: [`http://${node}`] }).askJson(jobs));
    expect(failed).toMatchObject({ kind: 'refused', message: expect.stringContaining('does not speak HTTP') });
  });

  it('of a server that takes no connection says so', async () => {
    const node = await listen(createTcpServer(() => {}));
    const failed = await failureOf(
      upstreamOf({ nodes: [`https://${node}`] }, { attempts: 1, requestMs: 5_000 }).askJson(jobs),
    );
    expect(failed).toMatchObject({
      kind: 'away',
      message: expect.stringContaining('no connection within 0.3 seconds'),
    });
  });

  it('of a host that is not known says so', async () => {
    const failed = await failureOf(upstreamOf({ nodes: ['http://nowhere.invalid:9200'] }).askJson(jobs));
    expect(failed).toMatchObject({
      kind: 'away',
      message: expect.stringMatching(/^http:\/\/nowhere.invalid:9200 names a host/),
    });
  });
});

describe('giving up', () => {
  async function given(cluster: FaultyCluster, fault: Fault) {
    await cluster.misbehave(fault);
    const waiting = new AbortController();
    const unhurried = {
      ...{ headersMs: 60_000, requestMs: 60_000, pauseMs: 60_000 },
      ...{ firstDelayMs: 2e9, longestDelayMs: 2e9, patienceMs: 4e9 },
    };
    const asked = failureOf(upstreamOf({ nodes: [cluster.url] }, unhurried).askJson(jobs, waiting.signal));
    await until(() => cluster.requests.length === 1);
    return { waiting, asked };
  }

  it.each<Fault>([{ kind: 'hang' }, { kind: 'stall' }, { kind: 'slow', everyMs: 100 }])(
    '%j ends the request',
    async (fault) => {
      const cluster = await startFaulty();
      const { waiting, asked } = await given(cluster, fault);
      waiting.abort();
      expect(await asked).toMatchObject({ kind: 'cancelled' });
      await until(() => cluster.requests[0]?.state === 'aborted');
    },
  );

  it('ends the wait for the next attempt', async () => {
    const cluster = await startFaulty();
    const { waiting, asked } = await given(cluster, { kind: 'status', status: 503 });
    await until(() => cluster.requests[0]?.state === 'answered');
    waiting.abort();
    expect(await asked).toMatchObject({ kind: 'cancelled' });
    expect(cluster.requests).toHaveLength(1);
  });

  it('ends with the upstream', async () => {
    const cluster = await startFaulty();
    await cluster.misbehave({ kind: 'hang' });
    const upstream = upstreamOf({ nodes: [cluster.url] }, { headersMs: 60_000, requestMs: 60_000 });
    const asked = failureOf(upstream.askJson(jobs));
    await until(() => cluster.requests.length === 1);
    await upstream.close();
    expect([(await asked).kind, (await failureOf(upstream.askJson(jobs))).kind]).toEqual(['cancelled', 'cancelled']);
    await until(() => cluster.requests[0]?.state === 'aborted');
  });

  it('before it began asks nothing', async () => {
    const cluster = await startFaulty();
    const failed = await failureOf(upstreamOf({ nodes: [cluster.url] }).askJson(jobs, AbortSignal.abort()));
    expect([failed.kind, cluster.requests]).toEqual(['cancelled', []]);
  });
});

describe('while the cluster is away', () => {
  it('it is left alone, and asked again after that', async () => {
    const cluster = await startFaulty();
    const upstream = upstreamOf({ nodes: [cluster.url] }, { restMs: 300, attempts: 1 });
    await cluster.misbehave({ kind: 'status', status: 503 });
    const first = await failureOf(upstream.askJson(jobs));
    const second = await failureOf(upstream.askJson(jobs));
    expect([second.kind, second.message, second.status]).toEqual(['away', first.message, 503]);
    expect(second.retryAt).toBeGreaterThan(Date.now());
    expect(cluster.requests).toHaveLength(1);
    await cluster.behave();
    await until(() => Date.now() > (second.retryAt as number));
    expect(await upstream.askJson(jobs)).toEqual(noJobs);
    expect(await upstream.askJson(jobs)).toEqual(noJobs);
  });
});
