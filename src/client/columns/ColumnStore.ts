import type { Answer, Question, QuestionName } from '../../columns/questions';
import { ColumnEngine, type ColumnSource, type LoadProgress } from './ColumnEngine';
import { PortStore } from './PortStore';

export type { LoadProgress };

/** The page's side of the columns: load them once, then ask as often as the screen changes. */
export type ColumnStore = {
  /** Loads every result of the source. Rejects with `ApiError`; an aborted load leaves what was there before. */
  load(onProgress: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<void>;
  /** Rejects with the reason of the signal as soon as that aborts. */
  ask<Name extends QuestionName>(name: Name, question: Question<Name>, signal?: AbortSignal): Promise<Answer<Name>>;
  close(): void;
};

const wholeSource: ColumnSource = { recordsUrl: '/api/columns/records', influencersUrl: '/api/columns/influencers' };

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
    async ask(name, question, signal) {
      signal?.throwIfAborted();
      return engine.ask(name, question);
    },
    close: () => undefined,
  };
}
