import { ColumnEngine } from './ColumnEngine';
import type { ColumnStore } from './ColumnStore';
import type { ColumnSource } from './columnLoad';
import { PortStore } from './PortStore';

const wholeSource: ColumnSource = {
  recordsUrl: '/api/columns/records?sort=record_score',
  influencersUrl: '/api/columns/influencers?sort=influencer_score',
};

/** Keeps the columns in a worker, so that a scan never holds up the page. */
export function createWorkerStore(source = wholeSource): ColumnStore {
  const worker = new Worker(new URL('./columnWorker.ts', import.meta.url), { type: 'module' });
  const store = new PortStore(worker, source, () => worker.terminate());
  worker.addEventListener('error', ({ message }) =>
    store.fail(new Error(`The column worker stopped. ${message ?? ''}`)),
  );
  return store;
}

/** Keeps the columns where it is called: for tests, and where there is no worker. */
export function createInProcessStore(source = wholeSource): ColumnStore {
  const engine = new ColumnEngine();
  return {
    load: (onProgress, signal) => engine.load(source, onProgress, signal),
    ask: async (questions) => engine.ask(questions),
    close: () => undefined,
  };
}
