import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { LOOK_BETWEEN } from './advice';
import { UpstreamError } from './UpstreamError';

/** An answer of a node; its body comes as it is read. */
export type NodeAnswer = Dispatcher.ResponseData;

const isGzip = ({ headers }: NodeAnswer): boolean => headers['content-encoding'] === 'gzip';

const tooLarge = (largest: number): UpstreamError =>
  new UpstreamError(
    'refused',
    `Elasticsearch began an answer of more than ${largest} bytes, which Redlane does not read: ${LOOK_BETWEEN}.`,
    200,
  );

/** Ends an answer of which nobody reads more; unless all of it has come, its connection ends too. */
export const discard = ({ body }: NodeAnswer): void => void body.on('error', () => {}).destroy();

/** The body, decompressed. What is larger than `largest` bytes fails as `refused`, before or while it is read. */
export async function* answerBody(answer: NodeAnswer, largest: number): AsyncGenerator<Buffer> {
  const { body, headers } = answer;
  if (Number(headers['content-length'] ?? 0) > largest) throw tooLarge(largest);
  let size = 0;
  for await (const chunk of isGzip(answer) ? pipeline(body, createGunzip(), () => {}) : body) {
    size += chunk.length;
    if (size > largest) throw tooLarge(largest);
    yield chunk;
  }
}

/** What an answer says that is not good: the beginning of its body, or as much of that as comes. */
export async function shortText(answer: NodeAnswer, longest: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answerBody(answer, Number.POSITIVE_INFINITY)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= longest) break;
    }
  } catch {
    // What came of it has to do: the status says more.
  }
  return Buffer.concat(chunks).toString().slice(0, longest);
}
