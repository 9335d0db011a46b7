import type * as z from 'zod';
import { ApiError } from './ApiError';

function networkError(error: unknown): ApiError {
  if (error instanceof DOMException && error.name === 'AbortError')
    return new ApiError('aborted', 'The request was cancelled.');
  return new ApiError('network', 'Redlane’s server did not answer. Is it still running?');
}

/** Only where something failed is a schema needed: the worker starts without any. */
async function httpError(response: Response): Promise<ApiError> {
  const { readHttpError } = await import('./readHttpError');
  return readHttpError(response);
}

const MOST_REPEATS = 3;
const LONGEST_PAUSE_S = 10;

/**
 * Milliseconds after which a server that has too much to do wants to be asked again, and a little more, since others wait too; null when
 * that would take too long, or it did not say so. That a cluster is away (503) is for a person to know, at once.
 */
function pauseBefore(repeat: number, { status, headers }: Response): number | null {
  if (status !== 429 || repeat > MOST_REPEATS) return null;
  const seconds = Number(headers.get('retry-after') ?? 2 ** (repeat - 1));
  return seconds <= LONGEST_PAUSE_S ? seconds * 1_000 * (1 + Math.random() / 2) : null;
}

const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

async function fetchPatiently(path: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  for (let repeat = 1; ; repeat++) {
    const response = await fetch(path, { ...init, signal });
    const ms = pauseBefore(repeat, response);
    if (ms === null) return response;
    await response.body?.cancel();
    await pause(ms, signal);
  }
}

/**
 * Fetches `path` from Redlane's own server, the only fetch of the page; again when the server says that it is busy.
 * Throws `ApiError` unless the answer is a 2xx.
 */
export async function fetchStream(path: string, signal?: AbortSignal, init: RequestInit = {}): Promise<Response> {
  const response = await fetchPatiently(path, init, signal).catch((error) => {
    throw networkError(error);
  });
  if (!response.ok) throw await httpError(response);
  return response;
}

/**
 * Fetches JSON and reads it by its schema; with a method of `init` it also asks for something to be done. A failure names the path of
 * the first field that breaks the contract.
 */
export async function fetchJson<T extends z.ZodType>(
  path: string,
  schema: T,
  signal?: AbortSignal,
  init: Pick<RequestInit, 'method' | 'body'> = {},
): Promise<z.output<T>> {
  const response = await fetchStream(path, signal, { ...init, headers: { accept: 'application/json' } });
  const body: unknown = await response.json().catch((error) => {
    if (signal?.aborted) throw networkError(error);
    throw new ApiError('contract', `The answer to ${path} is not JSON.`);
  });
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [{ path: where, message }] = result.error.issues;
  const field = where.join('.') || 'the answer';
  throw new ApiError('contract', `The answer to ${path} breaks the contract at ${field}: ${message}.`, null, field);
}
