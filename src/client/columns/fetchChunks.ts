import { TOTAL_COUNT_HEADER } from '../../contract/columns';
import { ApiError, fetchStream } from '../http';

/** A columns answer as it arrives, and the number of rows it announces. Throws `ApiError`, also while it is read. */
export async function fetchChunks(
  path: string,
  signal?: AbortSignal,
): Promise<{ readonly total: number; readonly chunks: AsyncIterable<Uint8Array> }> {
  const response = await fetchStream(path, signal);
  const total = response.headers.get(TOTAL_COUNT_HEADER);
  if (total === null || response.body === null)
    throw new ApiError('contract', `${path}: the answer has no body or no ${TOTAL_COUNT_HEADER} header.`);
  return { total: Number(total), chunks: readChunks(response.body, signal) };
}

/** Not every browser iterates a stream by itself. */
async function* readChunks(body: ReadableStream<Uint8Array>, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  const readNext = () =>
    reader.read().catch(() => {
      if (signal?.aborted) throw new ApiError('aborted', 'The request was cancelled.');
      throw new ApiError('network', 'The connection broke while the results were loading.');
    });
  try {
    for (let next = await readNext(); !next.done; next = await readNext()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
