import { ColumnEngine } from '../../src/client/columns/ColumnEngine';
import type { ColumnStore } from '../../src/client/columns/ColumnStore';
import { wholeSource } from '../../src/client/columns/wholeSource';

/** A column store without a worker. */
export function createInProcessStore(source = wholeSource): ColumnStore {
  const engine = new ColumnEngine();
  return {
    load: (onProgress, signal) => engine.load(source, onProgress, signal),
    ask: async (questions) => engine.ask(questions),
    close: () => undefined,
  };
}
