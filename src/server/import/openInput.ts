import { createReadStream, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import { cannotRead } from './cannotRead';
import { ImportError } from './ImportError';

/** What is being read, as text: decompressed, without a byte order mark. */
export type Input = {
  /** The file name for people, without its folder. */
  readonly name: string;
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes read so far, as they lie in the file. */
  bytesRead(): number;
  /** Bytes of the whole file; null for standard input. */
  readonly size: number | null;
};

export const STANDARD_INPUT = '-';

function statFile(path: string): Stats {
  try {
    const stats = statSync(path);
    if (!stats.isDirectory()) return stats;
  } catch (error) {
    throw cannotRead(path, error);
  }
  throw new ImportError(`cannot read ${path}: it is a folder; name the files in it`);
}

const [GZIP_1, GZIP_2] = [0x1f, 0x8b];
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** The same chunks, but the first holds at least `bytes` bytes, unless the stream is shorter or fails before. */
export async function* withHead(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  try {
    for await (const chunk of chunks) {
      if (head === null) yield chunk;
      else head = Buffer.concat([head, chunk]);
      if (head === null || head.length < bytes) continue;
      yield head;
      head = null;
    }
  } catch (error) {
    if (head !== null && head.length > 0) yield head;
    throw error;
  }
  if (head !== null && head.length > 0) yield head;
}

/** Resolves when everything the chunk holds was decompressed; damaged data never call back, they only raise the event. */
const write = (gunzip: Gunzip, chunk: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    gunzip.once('error', reject);
    gunzip.write(chunk, () => {
      gunzip.off('error', reject);
      resolve();
    });
  });

/** What was decompressed before the data turn out damaged still comes out, where a pipe would drop some of it. */
async function* gunzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const ready: Buffer[] = [];
  gunzip.on('data', (chunk) => ready.push(chunk));
  gunzip.on('error', () => {});
  try {
    for await (const chunk of chunks) {
      await write(gunzip, chunk);
      yield* ready.splice(0);
    }
    await finished(gunzip.end());
  } catch (error) {
    yield* ready.splice(0);
    throw error;
  }
  yield* ready.splice(0);
}

/** Decompresses when the first two bytes are those of gzip. */
async function* decompressed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const iterator = withHead(chunks, 2);
  const { value: head, done } = await iterator.next();
  if (done) return;
  async function* all() {
    yield head;
    yield* iterator;
  }
  yield* head[0] === GZIP_1 && head[1] === GZIP_2 ? gunzipped(all()) : all();
}

async function* withoutByteOrderMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isHead = true;
  for await (const chunk of withHead(chunks, BYTE_ORDER_MARK.length)) {
    const marked = isHead && chunk.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    yield marked ? chunk.subarray(BYTE_ORDER_MARK.length) : chunk;
    isHead = false;
  }
}

const CHUNK_BYTES = 64 * 1024;

/** Opens a file, or standard input for "-". A file that cannot be read is an ImportError, at once or on the first chunk. */
export function openInput(path: string): Input {
  const isStandardInput = path === STANDARD_INPUT;
  const size = isStandardInput ? null : statFile(path).size;
  let bytes = 0;
  async function* raw(): AsyncGenerator<Buffer> {
    try {
      const stream = isStandardInput ? process.stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES });
      for await (const chunk of stream) {
        bytes += chunk.length;
        yield chunk;
      }
    } catch (error) {
      throw cannotRead(path, error);
    }
  }
  return {
    name: isStandardInput ? 'standard input' : basename(path),
    chunks: withoutByteOrderMark(decompressed(raw())),
    bytesRead: () => bytes,
    size,
  };
}
