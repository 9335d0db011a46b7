import { type ColumnChunks, fetchChunks } from './fetchChunks';

/** A columns answer that can be read, once. `open` rejects with `ApiError`. */
export type ColumnAnswer = { readonly path: string; readonly open: () => Promise<ColumnChunks> };

/** An answer that is asked for when it is read. */
export const askLater = (path: string, signal: AbortSignal): ColumnAnswer => ({
  path,
  open: () => fetchChunks(path, signal),
});

/** An answer that is asked for now, whenever it is read: several that are asked for at one moment are of one version. */
export function askNow(path: string, signal: AbortSignal): ColumnAnswer {
  const asked = fetchChunks(path, signal);
  asked.catch(() => undefined);
  return { path, open: () => asked };
}
