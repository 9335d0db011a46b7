import type { ColumnStore } from './ColumnStore';
import type { LoadProgress } from './columnLoad';

/**
 * A store that begins to load at once, before anybody knows what to ask of it. The first `load` joins in; if that first attempt fails,
 * since the source is not ready or the connection broke, it loads as the store would have.
 */
export function loadAhead(store: ColumnStore): ColumnStore {
  const cancel = new AbortController();
  let latest: LoadProgress | null = null;
  let listen = (_: LoadProgress) => {};
  let ahead: Promise<void> | null = store.load((progress) => {
    latest = progress;
    listen(progress);
  }, cancel.signal);
  ahead.catch(() => undefined);
  return {
    ask: (questions) => store.ask(questions),
    close: () => store.close(),
    async load(onProgress, signal) {
      if (ahead === null) return store.load(onProgress, signal);
      const begun = ahead;
      ahead = null;
      listen = onProgress;
      if (latest !== null) onProgress(latest);
      signal?.addEventListener('abort', () => cancel.abort(), { once: true });
      return begun.catch((error) => {
        if (signal?.aborted) throw error;
        return store.load(onProgress, signal);
      });
    },
  };
}
