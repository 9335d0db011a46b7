import { finished } from 'node:stream/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { peek } from './withHead';

/** Compressed data that are damaged or cut off; what came before was given out. */
export class DamagedData extends Error {}

const GZIP = Buffer.from([0x1f, 0x8b]);
const ZSTANDARD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** What a skippable frame begins with, in any of the places of the lowest half byte. */
const isSkippableFrame = (head: Buffer): boolean =>
  head.length >= 4 && (head[0] & 0xf0) === 0x50 && head.subarray(1, 4).equals(Buffer.from([0x2a, 0x4d, 0x18]));

/** Compressed bytes are handed on in steps, since each may stand for a thousand times as many. */
const STEP_BYTES = 8 * 1024;
const GUNZIPPED_BYTES = 256 * 1024;

function* inSteps(chunk: Buffer): Generator<Buffer> {
  for (let at = 0; at < chunk.length; at += STEP_BYTES) yield chunk.subarray(at, at + STEP_BYTES);
}

/** Resolves when everything the chunk holds was decompressed; damaged data never call back, they only raise the event. */
const write = (gunzip: Gunzip, chunk: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(new DamagedData(error.message));
    gunzip.once('error', fail);
    gunzip.write(chunk, () => {
      gunzip.off('error', fail);
      resolve();
    });
  });

async function endGunzip(gunzip: Gunzip): Promise<void> {
  try {
    await finished(gunzip.end());
  } catch (error) {
    throw new DamagedData((error as Error).message);
  }
}

/** What was decompressed before the data turn out damaged still comes out, where a pipe would drop some of it. */
async function* gunzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: GUNZIPPED_BYTES });
  const ready: Buffer[] = [];
  gunzip.on('data', (chunk) => ready.push(chunk));
  gunzip.on('error', () => {});
  try {
    for await (const chunk of chunks) {
      for (const step of inSteps(chunk)) {
        await write(gunzip, step);
        yield* ready.splice(0);
      }
    }
    await endGunzip(gunzip);
  } catch (error) {
    yield* ready.splice(0);
    throw error;
  }
  yield* ready.splice(0);
}

/** One frame after the other. Node 20 has no Zstandard of its own. */
async function* unpackedZstandard(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let ready: Buffer[] = [];
  let isComplete = false;
  const frames = new Decompress((data, isLast) => {
    if (data.length > 0) ready.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    isComplete = isLast === true;
  });
  /** The library meets damaged data with errors of several kinds. */
  const push = (step: Uint8Array, isLast: boolean): Error | null => {
    try {
      frames.push(step, isLast);
      return isLast && !isComplete ? new Error('unexpected end of data') : null;
    } catch (error) {
      return error as Error;
    }
  };
  for await (const chunk of chunks) {
    for (const step of inSteps(chunk)) {
      const damage = push(step, false);
      yield* ready;
      ready = [];
      if (damage) throw new DamagedData(damage.message);
    }
  }
  const damage = push(new Uint8Array(0), true);
  yield* ready;
  if (damage) throw new DamagedData(damage.message);
}

/** Decompresses what begins with the bytes of gzip or Zstandard; anything else comes out as it is. */
export async function* decompressed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { head, all } = await peek(chunks, ZSTANDARD.length);
  const begins = (signature: Buffer) => head.subarray(0, signature.length).equals(signature);
  if (begins(GZIP)) yield* gunzipped(all);
  else if (begins(ZSTANDARD) || isSkippableFrame(head)) yield* unpackedZstandard(all);
  else yield* all;
}
