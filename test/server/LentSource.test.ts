import { expect, it } from 'vitest';
import { importDocuments } from '../../src/server/import/importDocuments';
import { LentSource } from '../../src/server/LentSource';
import { ImportedSource } from '../../src/server/sources/ImportedSource';
import { recordDocument } from '../support/documents';

/** A source that says when it is closed. */
function lent() {
  const state = { closed: 0 };
  class WatchedSource extends ImportedSource {
    override close(): void {
      super.close();
      state.closed++;
    }
  }
  const results = importDocuments('test', [recordDocument(0, 50)]);
  return {
    state,
    source: new LentSource(new WatchedSource({ kind: 'files', name: 'test', simulated: false }, results)),
  };
}

it('is closed at once when no answer needs it', async () => {
  const { state, source } = lent();
  await source.lend(() => 'answer');
  expect(state.closed).toBe(0);
  source.giveUp();
  expect(state.closed).toBe(1);
});

it('is closed once, after the last of the answers that began before, also when one fails', async () => {
  const { state, source } = lent();
  const finish: (() => void)[] = [];
  const answers = [1, 2].map(() => source.lend(() => new Promise<void>((resolve) => finish.push(resolve))));
  const failing = source.lend(() => Promise.reject(new Error('no')));
  source.giveUp();
  await expect(failing).rejects.toThrow('no');
  finish[0]();
  await answers[0];
  expect(state.closed).toBe(0);
  finish[1]();
  await answers[1];
  expect(state.closed).toBe(1);
});
