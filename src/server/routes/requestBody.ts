import type { Context } from 'hono';
import { bodyTooLarge, illegalArgument, unsupportedContentType } from '../errors';
import { incomingOf } from '../incomingOf';
import type { QueryParameters } from './QueryParameters';

const MOST_BYTES = 1024 * 1024;

const isJson = (type: string): boolean => /^application\/(json|vnd\.elasticsearch\+json)\s*(;|$)/i.test(type.trim());

async function readAll(incoming: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes > most) throw bodyTooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const none: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
};

/** The bytes of the body as they come. A GET may carry one in Elasticsearch, but not in a web Request: it is read from Node's own message. */
export function bodyOf(c: Context): AsyncIterable<Uint8Array> {
  if (c.req.method === 'GET') return incomingOf(c) ?? none;
  return (c.req.raw.body as AsyncIterable<Uint8Array> | null) ?? none;
}

/** The text of the body, of at most so many bytes; empty when there is none. */
export const bodyText = (c: Context, most = MOST_BYTES): Promise<string> => readAll(bodyOf(c), most);

/** The parameter that stands for a body; null when there is none. */
function sourceText(query: QueryParameters): string | null {
  const text = query.read('source');
  if (text === null) return null;
  const type = query.read('source_content_type');
  if (type === null) throw illegalArgument('source and source_content_type parameters are required');
  if (!isJson(type)) throw illegalArgument(`Unknown value for source_content_type [${type}]`);
  return text;
}

/** The JSON text of the request: its body, else its `source` parameter; null when it has neither. */
export async function requestBody(c: Context, query: QueryParameters): Promise<string | null> {
  const body = await bodyText(c);
  if (body === '') return sourceText(query);
  const type = c.req.header('content-type');
  if (type === undefined || !isJson(type)) throw unsupportedContentType(type);
  return body;
}
