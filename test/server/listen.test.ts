import { once } from 'node:events';
import { request } from 'node:http';
import { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/server/app';
import { type Listening, listen } from '../../src/server/listen';
import { loadSource } from '../../src/server/loadSource';
import { recordDocument } from '../support/documents';
import { steadyExploration } from './support/steadyExploration';
import { temporaryFolder } from './support/temporaryFolder';

const documents = Array.from({ length: 150 }, (_, i) => recordDocument(i, i % 100));

async function start(): Promise<Listening> {
  const file = temporaryFolder().write('results', documents.map((one) => JSON.stringify(one)).join('\n'));
  const source = await loadSource([file]);
  const listening = await listen(createApp({ exploration: steadyExploration(source), webRoot: null }), {
    host: '127.0.0.1',
    port: 0,
  });
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
