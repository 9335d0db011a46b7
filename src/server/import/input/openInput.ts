import { createReadStream, type Stats, statSync } from 'node:fs';
import { ImportError } from '../ImportError';
import { cannotRead } from './cannotRead';
import { STANDARD_INPUT } from './namesOf';

/** What is being read, as it lies there. */
export type Input = {
  /** What to call it for people. */
  readonly name: string;
  /** Where it lies; null for what can be read only from its beginning on: standard input or a pipe. */
  readonly path: string | null;
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes read so far. */
  bytesRead(): number;
  /** Bytes of the whole file; null for standard input. */
  readonly size: number | null;
};

function statFile(path: string): Stats {
  try {
    const stats = statSync(path);
    if (!stats.isDirectory()) return stats;
  } catch (error) {
    throw cannotRead(path, error);
  }
  throw new ImportError(`cannot read ${path}: it is a folder; name the files in it`);
}

const CHUNK_BYTES = 1024 * 1024;

/** Opens a file, or standard input for "-", under this name. A file that cannot be read is an ImportError, at once or on the first chunk. */
export function openInput(path: string, name: string): Input {
  const stats = path === STANDARD_INPUT ? null : statFile(path);
  let bytes = 0;
  async function* raw(): AsyncGenerator<Buffer> {
    try {
      const stream = stats === null ? process.stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES });
      for await (const chunk of stream) {
        bytes += chunk.length;
        yield chunk;
      }
    } catch (error) {
      throw cannotRead(path, error);
    }
  }
  return {
    name,
    path: stats?.isFile() ? path : null,
    chunks: raw(),
    bytesRead: () => bytes,
    size: stats === null ? null : stats.size,
  };
}
