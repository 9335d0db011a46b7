import { TOTAL_COUNT_HEADER, VERSION_HEADER } from '../../contract/columns';
import { ApiError } from '../ApiError';
import { fetchStream } from '../http';

/** A columns answer as it arrives. Throws `ApiError`, also while it is read. */
export type ColumnChunks = {
  /** The number of rows it announces. */
  readonly total: number;
  /** Of which version of the source the rows are. */
  readonly version: string | null;
  readonly chunks: AsyncIterable<Uint8Array>;
};

/** Asks for a columns answer. Throws `ApiError`. */
export async function fetchChunks(path: string, signal?: AbortSignal): Promise<ColumnChunks> {
  const response = await fetchStream(path, signal);
  const total = response.headers.get(TOTAL_COUNT_HEADER);
  if (total === null || response.body === null)
    throw new ApiError('contract', `${path}: the answer has no body or no ${TOTAL_COUNT_HEADER} header.`);
  const version = response.headers.get(VERSION_HEADER);
  return { total: Number(total), version, chunks: readChunks(response.body, signal) };
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
