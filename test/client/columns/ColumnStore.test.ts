// @vitest-environment node

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/client/ApiError';
import type { ColumnStore } from '../../../src/client/columns/ColumnStore';
import type { ColumnSource, LoadProgress } from '../../../src/client/columns/columnLoad';
import type { AnyQuestion } from '../../../src/client/columns/columnMessages';
import { PortStore } from '../../../src/client/columns/PortStore';
import { serveColumns } from '../../../src/client/columns/serveColumns';
import { answer } from '../../../src/columns/answer';
import { encodeBucketRuns, encodeInfluencerColumns, encodeRecordColumns } from '../../../src/columns/arrow/encodeArrow';
import { joinBuckets } from '../../../src/columns/build/joinBuckets';
import { shareEntities } from '../../../src/columns/build/shareEntities';
import { takeRecordRows } from '../../../src/columns/build/takeRows';
import { orderByNumber } from '../../../src/columns/order/orderByNumber';
import type { Answer } from '../../../src/columns/questions';
import { TOTAL_COUNT_HEADER, VERSION_HEADER } from '../../../src/contract/columns';
import { epochMs, HOUR } from '../../../src/domain/time';
import { createInProcessStore } from '../../support/createInProcessStore';
import {
  allRows,
  anomalies,
  bucketColumnsOf,
  buckets,
  influencerColumnsOf,
  influencerResults,
  recordColumnsOf,
} from '../../support/randomColumns';

const data = shareEntities(
  recordColumnsOf(fc.sample(anomalies, { numRuns: 300, seed: 4 })),
  influencerColumnsOf(fc.sample(influencerResults, { numRuns: 500, seed: 4 })),
);

const runs = joinBuckets(bucketColumnsOf(fc.sample(buckets, { numRuns: 60, seed: 4 })), []);

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
const dimensions: AnyQuestion = { name: 'dimensions', question: { jobs: [] } };
const recordsFrom = (minScore: number): AnyQuestion => ({
  name: 'records',
  question: {
    filter: { ...filter, minScore },
    sort: [{ key: 'score', desc: true }],
    grouping: null,
    offset: 0,
    limit: 5,
    known: [],
  },
});
const leaders: AnyQuestion = {
  name: 'leaderboard',
  question: { filter, order: 'highest', text: '', limit: 5, windows: [] },
};
const dataTimes: AnyQuestion = {
  name: 'dataColumns',
  question: { jobs: [], from: epochMs(1_760_000_400_000), columns: 9, interval: HOUR },
};
const impossible = { name: 'records', question: { filter: null } } as unknown as AnyQuestion;

/** What the columns themselves answer. */
const told = (asked: AnyQuestion, columns = data) => answer(columns, asked.name, asked.question, runs);

async function answersOf(store: ColumnStore, questions: readonly AnyQuestion[]) {
  const { outcomes, isPartial } = await store.ask(questions);
  return { answers: outcomes.map((one) => (one.kind === 'answer' ? one.answer : one.reason.message)), isPartial };
}

/** How many records there are to find. */
async function matching(store: ColumnStore): Promise<number> {
  const { answers } = await answersOf(store, [recordsFrom(0)]);
  return (answers[0] as Answer<'records'>).matching;
}

/** What to undo after a test, last first. */
const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

const { records, influencers } = data;
const streams = new Map([
  ['/records', { length: records.length, chunks: () => encodeRecordColumns(records, allRows(records.length)) }],
  [
    '/influencers',
    { length: influencers.length, chunks: () => encodeInfluencerColumns(influencers, allRows(influencers.length)) },
  ],
  ['/buckets', { length: runs.length, chunks: () => encodeBucketRuns(runs) }],
]);

const serve: RequestListener = ({ url }, response) => {
  const { length, chunks } = streams.get(url ?? '') ?? { length: 0, chunks: () => [] };
  response.setHeader(TOTAL_COUNT_HEADER, length);
  for (const chunk of chunks()) response.write(chunk);
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
  return {
    recordsUrl: `${origin}/records`,
    influencersUrl: `${origin}/influencers`,
    bucketsUrl: `${origin}/buckets`,
  };
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

  it('loads all answers, says how far it is, and answers as the columns themselves do', async () => {
    const store = await open(serve);
    const progress: LoadProgress[] = [];
    await store.load((step) => progress.push(step));
    const common = { isShown: true, isComplete: false, hasBuckets: false, edition: 0, records: 300, version: null };
    expect(progress).toEqual([
      { ...common, phase: 'records', loaded: 0, total: 300 },
      { ...common, phase: 'records', loaded: 300, total: 300 },
      { ...common, phase: 'influencers', loaded: 0, total: 500 },
      { ...common, phase: 'influencers', loaded: 500, total: 500 },
      { ...common, phase: 'influencers', loaded: 500, total: 500, isComplete: true, edition: 1 },
      {
        ...common,
        ...{ phase: 'influencers', loaded: 500, total: 500 },
        ...{ isComplete: true, hasBuckets: true, edition: 1 },
      },
    ]);
    const questions = [dimensions, recordsFrom(50), leaders, dataTimes];
    expect(await answersOf(store, questions)).toEqual({ answers: questions.map((one) => told(one)), isPartial: false });
  });

  it('answers what can be answered beside what cannot', async () => {
    const store = await open(serve);
    await store.load(() => undefined);
    const { answers } = await answersOf(store, [impossible, dimensions]);
    expect(answers).toEqual([expect.any(String), told(dimensions)]);
  });

  it('rejects with the error of the server', async () => {
    const store = await open((_, response) => {
      response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '60' });
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
    expect(await matching(store)).toBe(300);
  });

  it('answers from all results when the buckets cannot be loaded, and claims nothing of them', async () => {
    const store = await open((request, response) => {
      if (request.url === '/buckets') response.destroy();
      else serve(request, response);
    });
    const progress: LoadProgress[] = [];
    await expect(store.load((step) => progress.push(step))).rejects.toMatchObject({ kind: 'network' });
    expect(progress.at(-1)).toMatchObject({ isComplete: true, hasBuckets: false });
    expect(await matching(store)).toBe(300);
    const { answers } = await answersOf(store, [dataTimes]);
    expect(answers).toEqual([answer(data, 'dataColumns', dataTimes.question)]);
    expect(answers).not.toEqual([told(dataTimes)]);
  });

  it('refuses buckets of another version', async () => {
    const store = await open((request, response) => {
      response.setHeader(VERSION_HEADER, request.url === '/buckets' ? 'two' : 'one');
      serve(request, response);
    });
    await expect(store.load(() => undefined)).rejects.toThrow('changed while they were loading');
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
    expect(await matching(store)).toBe(300);
  });

  it('refuses a question before it is loaded', async () => {
    const store = await open(serve);
    await expect(store.ask([dimensions])).rejects.toThrow('asked before they were loaded');
  });

  describe('while results are on their way', () => {
    const many = recordColumnsOf(fc.sample(anomalies, { numRuns: 300, seed: 9 }));
    const rows = orderByNumber(
      Uint32Array.from({ length: 60_000 }, (_, i) => i % 300),
      many.recordScore,
      true,
    );
    const sorted = takeRecordRows(many, rows);
    const whole = shareEntities(sorted, data.influencers);
    const recordChunks = () => [...encodeRecordColumns(sorted, allRows(60_000))];

    /** The records; after their first batch nothing comes until `hold` is over, and nothing at all when it breaks off. */
    const serveSlowly =
      (hold: Promise<unknown>, breaksOff = false): RequestListener =>
      async (request, response) => {
        if (request.url !== '/records') return serve(request, response);
        response.setHeader(TOTAL_COUNT_HEADER, 60_000);
        const chunks = recordChunks();
        const firstBatch = 1 + chunks.findIndex((chunk) => chunk.length > 500_000);
        for (const [i, chunk] of chunks.entries()) {
          if (i === firstBatch) await hold;
          if (i === firstBatch && breaksOff) return void response.destroy();
          response.write(chunk);
        }
        response.end();
      };

    function gate() {
      let open = () => {};
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      return { opened, open };
    }

    /** Resolves as soon as there is something to ask. */
    function loadUntilShown(store: ColumnStore) {
      const progress: LoadProgress[] = [];
      let loaded: Promise<unknown> = Promise.resolve();
      const shown = new Promise<void>((resolve) => {
        loaded = store.load((step) => {
          progress.push(step);
          if (step.edition > 0) resolve();
        });
        loaded = loaded.then(
          () => 'loaded',
          (error) => error,
        );
      });
      return { progress, shown, loaded: () => loaded };
    }

    it('answers from the first of them, which it says, and in the end from all', async () => {
      const { opened, open: release } = gate();
      const store = await open(serveSlowly(opened));
      const { progress, shown, loaded } = loadUntilShown(store);
      await shown;
      const early = { records: takeRecordRows(sorted, allRows(16_384)), influencers: influencerColumnsOf([]) };
      const questions = [recordsFrom(50), recordsFrom(0), leaders];
      expect(await answersOf(store, questions)).toEqual({
        answers: questions.map((one) => told(one, early)),
        isPartial: true,
      });
      release();
      expect(await loaded()).toBe('loaded');
      expect(await answersOf(store, questions)).toEqual({
        answers: questions.map((one) => told(one, whole)),
        isPartial: false,
      });
      const counts = progress.filter(({ phase }) => phase === 'records').map(({ loaded, total }) => [loaded, total]);
      expect(counts).toEqual([0, 16_384, 49_152, 60_000].map((count) => [count, 60_000]));
      const editions = progress.map(({ edition }) => edition);
      expect(editions).toEqual(editions.toSorted((a, b) => a - b));
    });

    it('keeps what has come when the connection breaks, and says that it is not all', async () => {
      const { opened, open: release } = gate();
      const store = await open(serveSlowly(opened, true));
      const { shown, loaded } = loadUntilShown(store);
      await shown;
      release();
      expect(await loaded()).toMatchObject({ kind: 'network' });
      expect(await matching(store)).toBe(16_384);
      expect((await store.ask([dimensions])).isPartial).toBe(true);
    });

    it('asks for all at once where it has something to answer from: meanwhile the source may change', async () => {
      let isFirst = true;
      const { opened, open: release } = gate();
      const slowly = serveSlowly(opened);
      const store = await open((request, response) => {
        if (isFirst) return serve(request, response);
        if (request.url === '/buckets') release();
        slowly(request, response);
      });
      await store.load(() => undefined);
      isFirst = false;
      const progress: LoadProgress[] = [];
      await store.load((step) => progress.push(step));
      expect(progress.filter(({ edition }) => edition === 2)).toHaveLength(1);
      expect(progress.every(({ hasBuckets }) => hasBuckets)).toBe(true);
      const { answers } = await answersOf(store, [dataTimes]);
      expect(answers).toEqual([told(dataTimes, whole)]);
    });

    it('goes on answering from what it had until all of another version is there', async () => {
      let isFirst = true;
      const { opened, open: release } = gate();
      const slowly = serveSlowly(opened);
      const store = await open((request, response) => (isFirst ? serve : slowly)(request, response));
      await store.load(() => undefined);
      isFirst = false;
      const seen: number[] = [];
      const progress: LoadProgress[] = [];
      await store.load((step) => {
        progress.push(step);
        if (step.loaded !== 16_384) return;
        seen.push(step.edition);
        release();
      });
      expect(seen).toEqual([1]);
      expect(progress.every(({ isShown }) => !isShown)).toBe(true);
      expect(await matching(store)).toBe(60_000);
    });
  });
});

describe('PortStore', () => {
  it('rejects what is under way when the worker is gone', async () => {
    const { port1 } = new MessageChannel();
    const store = new PortStore(port1, { recordsUrl: '', influencersUrl: '', bucketsUrl: '' }, () => port1.close());
    cleanups.push(() => store.close());
    const both = [store.ask([dimensions]), store.ask([recordsFrom(0)])];
    store.fail(new Error('The column worker stopped.'));
    for (const question of both) await expect(question).rejects.toThrow('stopped');
  });
});
