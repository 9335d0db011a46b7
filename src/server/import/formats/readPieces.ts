import { ImportError } from '../ImportError';
import { decodedText } from '../input/decodedText';
import { DamagedData, decompressed } from '../input/decompressed';
import type { Input } from '../input/openInput';
import { peek, withHead } from '../input/withHead';
import type { Piece, PieceReader } from '../Piece';
import { chooseReader, HEAD_BYTES } from './chooseReader';
import { isParquet, PARQUET_MARK_BYTES, readParquet } from './readParquet';

/** The pieces of an input in whatever format it is. What is no results file is an ImportError. */
export async function* readPieces(input: Input): AsyncGenerator<Iterable<Piece>> {
  const { head, all } = await peek(input.chunks, PARQUET_MARK_BYTES);
  if (isParquet(head)) yield* readParquet(input, all);
  else yield* readUnpacked(input, decompressed(all));
}

async function* readUnpacked(input: Input, chunks: AsyncIterable<Buffer>): AsyncGenerator<Iterable<Piece>> {
  const { head, all } = await peek(chunks, PARQUET_MARK_BYTES);
  if (isParquet(head)) yield* readParquet({ ...input, path: null }, all);
  else yield* readText(input.name, decodedText(all));
}

/** Damaged compression ends a file, but what came before it is kept. */
async function* readText(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Iterable<Piece>> {
  let reader: PieceReader | null = null;
  let damage: string | null = null;
  try {
    for await (const chunk of withHead(chunks, HEAD_BYTES)) {
      reader ??= chooseReader(name, chunk);
      yield reader.push(chunk);
    }
  } catch (error) {
    if (!(error instanceof DamagedData)) throw error;
    damage = `the compressed data are damaged or cut off from here on: ${error.message}`;
  }
  if (reader === null && damage !== null) throw new ImportError(`cannot read ${name}: ${damage}`);
  reader ??= chooseReader(name, Buffer.alloc(0));
  yield reader.end();
  if (damage !== null) yield [{ line: reader.line, problem: damage }];
}
