import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { errorAnswer } from '../../src/contract/errors';
import { createApp } from '../../src/server/app';
import { connectionLimits } from '../../src/server/limits/connectionLimits';
import { type Listening, listen } from '../../src/server/listen';
import { loadSource } from '../../src/server/loadSource';
import { recordDocument } from '../support/documents';
import { steadyExploration } from './support/steadyExploration';
import { temporaryFolder } from './support/temporaryFolder';

const documents = Array.from({ length: 150 }, (_, i) => recordDocument(i, i % 100));

async function start(limits?: Partial<typeof connectionLimits>): Promise<Listening> {
  const file = temporaryFolder().write('results', documents.map((one) => JSON.stringify(one)).join('\n'));
  const source = await loadSource([file]);
  const app = createApp({ exploration: steadyExploration(source), webRoot: null });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 }, { ...connectionLimits, ...limits });
  onTestFinished(() => listening.close());
  return listening;
}

/** What a GET with a body is answered; `fetch` sends none. */
async function getWithBody(url: string, body: string): Promise<ReturnType<typeof JSON.parse>> {
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  const asked = request(url, { method: 'GET', headers }).end(body);
  const [answer] = await once(asked, 'response');
  return JSON.parse((await answer.toArray()).join(''));
}

it('reads the body of a GET, which a web Request cannot carry', async () => {
  const { url } = await start();
  const answer = await getWithBody(
    `${url}/_ml/anomaly_detectors/job/results/records`,
    '{"page":{"size":1},"desc":false}',
  );
  expect(answer.records).toMatchObject([{ record_score: 0 }]);
});

it('refuses the body of a GET that has no use for it', async () => {
  const { url } = await start();
  const { error } = await getWithBody(`${url}/_ml/anomaly_detectors`, '{}');
  expect(error.reason).toBe('request [GET /_ml/anomaly_detectors] does not support having a body');
});

it('refuses a body that has no end', async () => {
  const { url } = await start();
  const answer = await fetch(`${url}/_ml/anomaly_detectors/job/results/records`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: ' '.repeat(2 ** 21),
  });
  expect(answer.status).toBe(413);
});

it('says so when the port is in use', async () => {
  const port = Number(new URL((await start()).url).port);
  const again = listen(new Hono(), { host: '127.0.0.1', port });
  await expect(again).rejects.toThrow(`port ${port} is in use`);
});

/** A connection on which nothing is tidied up. */
function rawConnection(url: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** All that comes on a connection until the server closes it. */
async function received(socket: Socket): Promise<string> {
  socket.on('error', () => {});
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  await once(socket, 'close');
  return text;
}

describe('what no request of a client looks like', () => {
  const answerTo = async (target: string, host = 'localhost') => {
    const socket = rawConnection((await start()).url);
    socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    return received(socket);
  };

  it.each([
    '/api/../api/source',
    '/api/./source',
    '/api/source/..',
    '/_ml/anomaly_detectors/..;/_stats',
    '/_ml/anomaly_detectors/..%3Bx/_stats',
    '/_ml/anomaly_detectors/..%2f..%2f_search',
    '/_ml/anomaly_detectors/%2e%2e/_stats',
    '/_ml/anomaly_detectors/a%2Fb',
    '/_ml/anomaly_detectors/a%5cb',
    '/_ml/anomaly_detectors/a%252fb',
    '/_ml/anomaly_detectors/a%25252e',
    '/_ml/anomaly_detectors/a%00',
    '/_ml/anomaly_detectors/a%0d%0ab',
    '/_ml/anomaly_detectors/a\\b',
    'http://evil.example/api/source',
    'https://localhost/api/source',
    '*',
    `/${'a'.repeat(4_096)}`,
  ])('is refused: %s', async (target) => {
    const [head, body] = (await answerTo(target)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(head).toMatch(/content-security-policy: default-src 'self'/i);
    expect(errorAnswer.parse(JSON.parse(body)).error).toMatchObject({
      type: target.length > 4_096 ? 'too_long_http_line_exception' : 'illegal_argument_exception',
    });
  });

  it.each(['local host', 'a b', '[::1', 'localhost:port', '%00', 'localhost/x'])(
    'is refused: Host %s',
    async (host) => {
      const [head, body] = (await answerTo('/api/source', host)).split('\r\n\r\n');
      expect(head).toMatch(/^HTTP\/1\.1 40[03] /);
      expect(head).toMatch(/x-content-type-options: nosniff/i);
      expect(errorAnswer.safeParse(JSON.parse(body)).success).toBe(true);
    },
  );

  it('is refused: a header that is too long', async () => {
    expect(await answerTo('/healthz', `localhost\r\nx-long: ${'a'.repeat(17_000)}`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('is not what names ids with other characters', async () => {
    expect(await answerTo('/_ml/anomaly_detectors/job,j%2A,a.b-c_d')).not.toMatch(/^HTTP\/1\.1 400 /);
    expect(await answerTo('/api/source?q=..%2f%00')).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('a connection', () => {
  const head = (method: string) => `${method} / HTTP/1.1\r\nHost: localhost\r\n`;

  /** An app, listening, that ends idle connections early. */
  async function listenTo(app: Hono, idleMs = 200): Promise<string> {
    const limits = { ...connectionLimits, headersTimeout: idleMs, connectionsCheckingInterval: 50, idleMs };
    const listening = await listen(app, { host: '127.0.0.1', port: 0 }, limits);
    onTestFinished(() => listening.close());
    return listening.url;
  }

  it('whose headers do not come is ended', async () => {
    const socket = rawConnection(await listenTo(new Hono()));
    socket.write(head('GET'));
    expect(await received(socket)).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it('whose body does not come is ended', async () => {
    const app = new Hono().post('/', async (c) => c.text(await c.req.text()));
    app.onError((_, c) => c.body(null, 500));
    const socket = rawConnection(await listenTo(app));
    socket.write(`${head('POST')}Content-Length: 10\r\n\r\nabc`);
    expect(await received(socket)).not.toMatch(/ 200 /);
  });

  /** Answers without end; resolves `ended` when nobody takes from it any more. */
  function endlessApp() {
    let given = 0;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const pull = (controller: ReadableStreamDefaultController) => {
      given += 2 ** 16;
      controller.enqueue(new Uint8Array(2 ** 16));
    };
    const app = new Hono().get('/', (c) => c.body(new ReadableStream({ pull, cancel: () => end() })));
    return { app, ended, given: () => given };
  }

  it('whose client does not take the answer is ended', async () => {
    const { app, ended } = endlessApp();
    const socket = rawConnection(await listenTo(app));
    socket.pause();
    socket.write(`${head('GET')}\r\n`);
    await ended;
  });

  it('whose client takes the answer slowly goes on', async () => {
    const { app, ended, given } = endlessApp();
    // Long enough for a machine that is busy otherwise.
    const idleMs = 1_500;
    const socket = rawConnection(await listenTo(app, idleMs));
    socket.on('data', () => {
      socket.pause();
      setTimeout(() => socket.resume(), 5);
    });
    socket.write(`${head('GET')}\r\n`);
    await sleep(2 * idleMs);
    const before = given();
    await expect.poll(given).toBeGreaterThan(before);
    socket.destroy();
    await ended;
  });

  it('that waits for our answer may wait', async () => {
    const app = new Hono().get('/', async (c) => {
      await sleep(1_000);
      return c.text('at last');
    });
    expect(await (await fetch(await listenTo(app))).text()).toBe('at last');
  });
});
