import { cancelled } from './UpstreamError';

/** What was begun, unless the signal aborts before it is done: then it fails as cancelled. */
export async function unlessCancelled<T>(begun: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(cancelled());
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
  });
  try {
    return await Promise.race([begun, aborted]);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
