import { type ColumnChunks, fetchChunks } from './fetchChunks';

/** A columns answer that can be read, once. `open` rejects with `ApiError`. */
export type ColumnAnswer = { readonly path: string; readonly open: () => Promise<ColumnChunks> };

/** An answer that is asked for when it is read. */
export const askLater = (path: string, signal: AbortSignal): ColumnAnswer => ({
  path,
  open: () => fetchChunks(path, signal),
});

/** Takes what comes as it comes, to be read later. */
function takeAhead({ chunks, ...answer }: ColumnChunks): ColumnChunks {
  const taken = allOf(chunks);
  taken.catch(() => undefined);
  return { ...answer, chunks: later(taken) };
}

async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

async function* later(taken: Promise<readonly Uint8Array[]>): AsyncGenerator<Uint8Array> {
  yield* await taken;
}

/**
 * Answers that are read one after another, but asked for as soon as the one before has begun to answer: so they are of one version however
 * quickly the source changes. None of them keeps the server waiting.
 */
export function askAll(paths: readonly string[], signal: AbortSignal): readonly ColumnAnswer[] {
  let before: Promise<unknown> = Promise.resolve();
  return paths.map((path, i) => {
    const asked = before.then(() => fetchChunks(path, signal));
    const answer = i === 0 ? asked : asked.then(takeAhead);
    answer.catch(() => undefined);
    before = asked;
    return { path, open: () => answer };
  });
}
