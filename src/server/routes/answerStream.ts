import { setImmediate } from 'node:timers/promises';
import type { Context } from 'hono';
import { endingStream } from './endingStream';
import type { StreamHandler } from './handler';

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

let lastTurn: Promise<unknown> = Promise.resolve();

/** Comes after all turns that were asked for before, and after everything else that waits. */
function turn(): Promise<unknown> {
  lastTurn = lastTurn.then(() => setImmediate());
  return lastTurn;
}

/** One stream at a time makes a chunk: fifty that make theirs side by side would hold up whoever asks for little to their end. */
async function* inTurns(chunks: Chunks): AsyncGenerator<Uint8Array> {
  await turn();
  for await (const chunk of chunks) {
    yield chunk;
    await turn();
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
