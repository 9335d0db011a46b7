import type { ColumnStore } from './ColumnStore';
import { PortStore } from './PortStore';
import { wholeSource } from './wholeSource';

/** Keeps the columns in a worker, so that a scan never holds up the page. */
export function createWorkerStore(source = wholeSource): ColumnStore {
  const worker = new Worker(new URL('./columnWorker.ts', import.meta.url), { type: 'module' });
  const store = new PortStore(worker, source, () => worker.terminate());
  worker.addEventListener('error', ({ message }) =>
    store.fail(new Error(`The column worker stopped. ${message ?? ''}`)),
  );
  return store;
}
