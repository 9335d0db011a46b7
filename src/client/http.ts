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

/** Fetches `path` from Redlane's own server, the only fetch of the page. Throws `ApiError` unless the answer is a 2xx. */
export async function fetchStream(path: string, signal?: AbortSignal, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, { ...init, signal }).catch((error) => {
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
