import { type ColumnChunks, fetchChunks } from './fetchChunks';

/** A columns answer that can be read, once. `open` rejects with `ApiError`. */
export type ColumnAnswer = { readonly path: string; readonly open: () => Promise<ColumnChunks> };

/** An answer that is asked for when it is read. */
export const askLater = (path: string, signal: AbortSignal): ColumnAnswer => ({
  path,
  open: () => fetchChunks(path, signal),
});

/**
 * Answers that are asked for as soon as the one before has begun to answer, whenever they are read: so they are of one version however
 * quickly the source changes, and none waits for its turn at the server behind what is read after it.
 */
export function askAll(paths: readonly string[], signal: AbortSignal): readonly ColumnAnswer[] {
  let before: Promise<unknown> = Promise.resolve();
  return paths.map((path) => {
    const asked = before.then(() => fetchChunks(path, signal));
    asked.catch(() => undefined);
    before = asked;
    return { path, open: () => asked };
  });
}
