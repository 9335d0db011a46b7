// @vitest-environment node

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { ColumnSource, LoadProgress } from '../../../src/client/columns/ColumnEngine';
import type { ColumnStore } from '../../../src/client/columns/ColumnStore';
import { createInProcessStore } from '../../../src/client/columns/createColumnStore';
import { PortStore } from '../../../src/client/columns/PortStore';
import { serveColumns } from '../../../src/client/columns/serveColumns';
import { ApiError } from '../../../src/client/http';
import { answer } from '../../../src/columns/answer';
import { encodeInfluencerColumns, encodeRecordColumns } from '../../../src/columns/encodeArrow';
import type { Question } from '../../../src/columns/questions';
import { TOTAL_COUNT_HEADER, VERSION_HEADER } from '../../../src/contract/columns';
import { durationMs, epochMs } from '../../../src/domain/time';
import {
  allRows,
  anomalies,
  influencerColumnsOf,
  influencerResults,
  recordColumnsOf,
} from '../../support/randomColumns';

const data = {
  records: recordColumnsOf(fc.sample(anomalies, { numRuns: 300, seed: 4 })),
  influencers: influencerColumnsOf(fc.sample(influencerResults, { numRuns: 500, seed: 4 })),
};

const always = { from: epochMs(0), to: epochMs(4e12) };
const filter = {
  jobs: [],
  range: always,
  minScore: 0,
  bands: null,
  hideInterim: false,
  entities: [],
  text: '',
  selection: null,
};
const swimlane: Question<'swimlane'> = {
  filter,
  by: { kind: 'job' },
  from: epochMs(0),
  columns: 1,
  interval: durationMs(4e12),
};
const recordsFrom = (minScore: number): Question<'records'> => ({
  filter: { ...filter, minScore },
  sort: { key: 'score', desc: true },
  offset: 0,
  limit: 5,
});

/** What to undo after a test, last first. */
const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

const serve: RequestListener = (request, response) => {
  const isRecords = request.url === '/records';
  const length = isRecords ? data.records.length : data.influencers.length;
  response.setHeader(TOTAL_COUNT_HEADER, length);
  const chunks = isRecords
    ? encodeRecordColumns(data.records, allRows(length))
    : encodeInfluencerColumns(data.influencers, allRows(length));
  for (const chunk of chunks) response.write(chunk);
  response.end();
};

async function listen(handle: RequestListener): Promise<ColumnSource> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { recordsUrl: `${origin}/records`, influencersUrl: `${origin}/influencers` };
}

/** The page's and the worker's code with a real channel between them, only without the thread. */
function createPortStore(source: ColumnSource): ColumnStore {
  const { port1, port2 } = new MessageChannel();
  serveColumns(port2);
  const store = new PortStore(port1, source, () => port1.close());
  port1.start();
  port2.start();
  return store;
}

const stores = [
  ['in process', createInProcessStore],
  ['through a port', createPortStore],
] as const;

describe.each(stores)('a column store %s', (_, createStore) => {
  const open = async (handle: RequestListener) => {
    const store = createStore(await listen(handle));
    cleanups.push(() => store.close());
    return store;
  };

  it('loads both answers, says how far it is, and answers as the columns themselves do', async () => {
    const store = await open(serve);
    const progress: LoadProgress[] = [];
    await store.load((step) => progress.push(step));
    expect(progress).toEqual([
      { phase: 'records', loaded: 0, total: 300 },
      { phase: 'records', loaded: 300, total: 300 },
      { phase: 'influencers', loaded: 0, total: 500 },
      { phase: 'influencers', loaded: 500, total: 500 },
    ]);
    expect(await store.ask('swimlane', swimlane)).toEqual(answer(data, 'swimlane', swimlane));
    expect(await store.ask('records', recordsFrom(50))).toEqual(answer(data, 'records', recordsFrom(50)));
    expect(await store.ask('dimensions', { jobs: [] })).toEqual(answer(data, 'dimensions', { jobs: [] }));
    const identity = { jobId: 'none', timestamp: epochMs(0), detectorIndex: 0, partition: null, over: null, by: null };
    expect(await store.ask('position', { ...recordsFrom(0), identity })).toBeNull();
  });

  it('rejects with the error of the server', async () => {
    const store = await open((_, response) => {
      response.writeHead(503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { type: 'busy', reason: 'still importing' }, status: 503 }));
    });
    const error = await store.load(() => undefined).catch((reason) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: 'http', status: 503, message: 'still importing' });
  });

  it('rejects what is not the contract', async () => {
    const store = await open((_, response) => {
      response.setHeader(TOTAL_COUNT_HEADER, 1);
      response.end('{"error":"a proxy says hello"}');
    });
    await expect(store.load(() => undefined)).rejects.toMatchObject({ kind: 'contract' });
  });

  it('rejects an answer with fewer rows than were announced', async () => {
    const store = await open((_, response) => {
      response.setHeader(TOTAL_COUNT_HEADER, 2);
      for (const chunk of encodeRecordColumns(data.records, allRows(1))) response.write(chunk);
      response.end();
    });
    await expect(store.load(() => undefined)).rejects.toThrow('1 rows came, 2 were announced');
  });

  it('refuses a mixture of two versions, and keeps what it had', async () => {
    let versions = ['one', 'one'];
    const store = await open((request, response) => {
      response.setHeader(VERSION_HEADER, versions[request.url === '/records' ? 0 : 1]);
      serve(request, response);
    });
    await store.load(() => undefined);
    versions = ['one', 'two'];
    await expect(store.load(() => undefined)).rejects.toThrow('changed while they were loading');
    expect((await store.ask('records', recordsFrom(0))).matching).toBe(300);
  });

  it('calls a connection that breaks off a network error', async () => {
    const store = await open((_, response) => {
      response.setHeader(TOTAL_COUNT_HEADER, 300);
      response.write(Uint8Array.of(255, 255), () => response.destroy());
    });
    await expect(store.load(() => undefined)).rejects.toMatchObject({ kind: 'network' });
  });

  it('stops a load that is aborted, and keeps what it had', async () => {
    let slow = false;
    const store = await open((request, response) => {
      if (slow) response.setHeader(TOTAL_COUNT_HEADER, 300).flushHeaders();
      else serve(request, response);
    });
    await store.load(() => undefined);
    slow = true;
    const controller = new AbortController();
    const load = store.load(() => controller.abort(), controller.signal);
    await expect(load).rejects.toMatchObject({ kind: 'aborted' });
    expect((await store.ask('records', recordsFrom(0))).matching).toBe(300);
  });

  it('refuses a question before it is loaded', async () => {
    const store = await open(serve);
    await expect(store.ask('dimensions', { jobs: [] })).rejects.toThrow('before the columns were loaded');
  });
});

describe('PortStore', () => {
  /** A worker that answers only when told to, so that questions pile up. */
  function createSilentWorker() {
    const { port1, port2 } = new MessageChannel();
    const asked: { id: number; kind: string; question: Question<'records'> }[] = [];
    port2.addEventListener('message', ({ data }) => asked.push(data));
    const store = new PortStore(port1, { recordsUrl: '', influencersUrl: '' }, () => port1.close());
    port1.start();
    port2.start();
    cleanups.push(() => store.close());
    const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
    const reply = (id: number, value: unknown) => port2.postMessage({ kind: 'answer', id, answer: value });
    return { store, asked, settle, reply };
  }

  it('asks one question at a time, and never asks what was given up while it waited', async () => {
    const { store, asked, settle, reply } = createSilentWorker();
    const controllers = [0, 1, 2, 3].map(() => new AbortController());
    const answers = controllers.map(({ signal }, score) =>
      store.ask('records', recordsFrom(score), signal).then(
        (page) => page as unknown,
        (reason) => reason.name,
      ),
    );
    await settle();
    expect(asked.length).toBe(1);
    controllers[0].abort();
    controllers[1].abort();
    controllers[2].abort();
    reply(asked[0].id, 'too late');
    await settle();
    expect(asked.map(({ question }) => question.filter.minScore)).toEqual([0, 3]);
    reply(asked[1].id, 'the latest');
    expect(await Promise.all(answers)).toEqual(['AbortError', 'AbortError', 'AbortError', 'the latest']);
  });

  it('rejects what is under way and what waits when the worker is gone', async () => {
    const { store } = createSilentWorker();
    const both = [store.ask('dimensions', { jobs: [] }), store.ask('dimensions', { jobs: ['a'] })];
    store.fail(new Error('The column worker stopped.'));
    for (const question of both) await expect(question).rejects.toThrow('stopped');
  });
});
