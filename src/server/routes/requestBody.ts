import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { bodyTooLarge, unsupportedContentType } from '../errors';

const MOST_BYTES = 1024 * 1024;

const isJson = (type: string): boolean => /^application\/(json|vnd\.elasticsearch\+json)\s*(;|$)/i.test(type.trim());

async function readAll(incoming: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw bodyTooLarge(MOST_BYTES);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const none: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
};

/** A GET may carry a body in Elasticsearch, but not in a web Request: it is read from Node's own message. */
function bodyOf(c: Context): AsyncIterable<Uint8Array> {
  const incoming: IncomingMessage | undefined = (c.env as HttpBindings | undefined)?.incoming;
  if (c.req.method === 'GET') return incoming ?? none;
  return (c.req.raw.body as AsyncIterable<Uint8Array> | null) ?? none;
}

/** The JSON text of the request: its body, else its `source` parameter; null when it has neither. */
export async function requestBody(c: Context): Promise<string | null> {
  const body = await readAll(bodyOf(c));
  const text = body === '' ? c.req.query('source') : body;
  if (text === undefined || text === '') return null;
  const type = body === '' ? c.req.query('source_content_type') : c.req.header('content-type');
  if (type === undefined || !isJson(type)) throw unsupportedContentType(type);
  return text;
}
