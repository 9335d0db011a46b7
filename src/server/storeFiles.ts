import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { illegalArgument } from './errors';
import { safeFileName } from './safeFileName';

/** A file that is to come: what somebody calls it, and its size. */
export type AnnouncedFile = { readonly name: string; readonly bytes: number };

/**
 * Stores files that come one after another in one stream, each in a folder of its own inside of `folder`, and answers their paths.
 * Fails with a RequestError when the stream holds less or more than was announced.
 */
export async function storeFiles(
  chunks: AsyncIterable<Uint8Array>,
  files: readonly AnnouncedFile[],
  folder: string,
): Promise<string[]> {
  const next = partReader(chunks);
  const paths: string[] = [];
  for (const [i, file] of files.entries()) {
    const inside = join(folder, String(i));
    await mkdir(inside);
    paths.push(join(inside, safeFileName(file.name)));
    await storeFile(next, file, paths[i]);
  }
  if ((await next(1)) !== null) throw illegalArgument('the body is longer than the files that were announced');
  return paths;
}

type ReadPart = (most: number) => Promise<Uint8Array | null>;

/** Reads on in a stream: at most so many bytes, null at its end. */
function partReader(chunks: AsyncIterable<Uint8Array>): ReadPart {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  return async (most) => {
    while (rest.length === 0) {
      const { value, done } = await iterator.next();
      if (done) return null;
      rest = value;
    }
    const part = rest.subarray(0, most);
    rest = rest.subarray(part.length);
    return part;
  };
}

async function storeFile(next: ReadPart, { name, bytes }: AnnouncedFile, path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for (let left = bytes; left > 0; ) {
      const part = await next(left);
      if (part === null) throw illegalArgument(`${name} was cut short: ${bytes - left} of ${bytes} bytes came`);
      await file.appendFile(part);
      left -= part.length;
    }
  } finally {
    await file.close();
  }
}
