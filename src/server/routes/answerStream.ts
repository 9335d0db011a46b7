import { setImmediate } from 'node:timers/promises';
import type { Context } from 'hono';
import { endingStream } from './endingStream';
import type { StreamHandler } from './handler';

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Other requests have their turn between the chunks: a client that reads as quickly as they are made would hold them up to the end. */
async function* inTurns(chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    await setImmediate();
  }
}

/** Chunks as an answer. A HEAD gets the headers alone: a body that is made without being wanted would never end. */
export function answerStream(
  c: Context,
  chunks: Chunks,
  headers: Readonly<Record<string, string>>,
): Awaited<ReturnType<StreamHandler>> {
  if (c.req.method === 'HEAD') return { response: c.body(null, 200, headers), ended: Promise.resolve() };
  const { body, ended } = endingStream(inTurns(chunks));
  return { response: c.body(body, 200, headers), ended };
}
