import { cancelled } from './UpstreamError';

/** The code of the error that a signal aborts with when it took too long. */
export const TOO_LATE = 'REDLANE_TOO_LATE';

/** Runs something with a signal that aborts after `ms`, with an error of the code TOO_LATE, or with `signal`, as cancelled. */
export async function withDeadline<T>(
  ms: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancel = () => controller.abort(cancelled());
  const timer = setTimeout(() => controller.abort(Object.assign(new Error('too late'), { code: TOO_LATE })), ms);
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}
