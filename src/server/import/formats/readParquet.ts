import {
  type AsyncBuffer,
  asyncBufferFromFile,
  type ColumnData,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ImportError } from '../ImportError';
import { DamagedData } from '../input/decompressed';
import type { Input } from '../input/openInput';
import type { Piece } from '../Piece';
import { plainValue } from './plainValue';
import { rowDocument } from './rowDocument';

const MARK = Buffer.from('PAR1');

/** How many bytes `isParquet` must see. */
export const PARQUET_MARK_BYTES = MARK.length;

export const isParquet = (head: Buffer): boolean => head.subarray(0, MARK.length).equals(MARK);

/** A Parquet file is read from its end, so what comes as a stream must fit into memory. */
const LARGEST_STREAM = 512 * 1024 * 1024;

async function inMemory(name: string, chunks: AsyncIterable<Buffer>): Promise<AsyncBuffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    bytes += chunk.length;
    if (bytes <= LARGEST_STREAM) continue;
    const most = LARGEST_STREAM / 1024 / 1024;
    throw new ImportError(`cannot read ${name}: a Parquet file of more than ${most} MB must lie unpacked in a file`);
  }
  const { buffer } = new Uint8Array(Buffer.concat(parts));
  return { byteLength: bytes, slice: (start, end) => buffer.slice(start, end) };
}

/** A file is read where it lies; running through it once before lets its bytes be counted. */
async function open({ name, path }: Input, chunks: AsyncIterable<Buffer>): Promise<AsyncBuffer> {
  if (path === null) return inMemory(name, chunks);
  for await (const _ of chunks);
  return asyncBufferFromFile(path);
}

/** A file with what its end says of its columns and rows. */
type Table = { readonly file: AsyncBuffer; readonly metadata: FileMetaData };

async function openTable(input: Input, chunks: AsyncIterable<Buffer>): Promise<Table> {
  try {
    const file = await open(input, chunks);
    return { file, metadata: await parquetMetadataAsync(file) };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const what = error instanceof DamagedData ? 'compressed data are' : 'Parquet file is';
    throw new ImportError(`cannot read ${input.name}: the ${what} damaged or cut off`);
  }
}

type Rows = { readonly rowStart: number; readonly rowEnd: number };

/** The rows of each group; a group is what can be read by itself. */
function groupsOf({ row_groups }: FileMetaData): Rows[] {
  let rowEnd = 0;
  return row_groups.map(({ num_rows }) => {
    const rowStart = rowEnd;
    rowEnd += Number(num_rows);
    return { rowStart, rowEnd };
  });
}

async function readColumn(table: Table, column: string, { rowStart, rowEnd }: Rows): Promise<unknown[]> {
  const values: unknown[] = [];
  const onChunk = (chunk: ColumnData) => {
    for (let i = 0; i < chunk.columnData.length; i++) values[chunk.rowStart - rowStart + i] = chunk.columnData[i];
  };
  await parquetRead({ ...table, compressors, columns: [column], rowStart, rowEnd, onChunk });
  if (values.length !== rowEnd - rowStart) throw new Error('the column has not the length of its group');
  return values;
}

/** Rows whose columns are in memory. */
type RowGroup = Rows & { readonly columns: readonly string[]; readonly data: readonly (readonly unknown[])[] };

function* piecesOf({ columns, data, rowStart }: RowGroup, from: number, to: number): Generator<Piece> {
  for (let row = from; row < to; row++) {
    const cells = columns.map((column, i) => [column, plainValue(data[i][row - rowStart])] as const);
    yield { line: row + 1, value: rowDocument(cells) };
  }
}

const ROWS_AT_ONCE = 1000;

function* batchesOf(group: RowGroup): Generator<Iterable<Piece>> {
  const { rowStart, rowEnd } = group;
  for (let from = rowStart; from < rowEnd; from += ROWS_AT_ONCE)
    yield piecesOf(group, from, Math.min(from + ROWS_AT_ONCE, rowEnd));
}

/** The rows of a Parquet export of a results index, one a document. A group of rows that is damaged costs no other. */
export async function* readParquet(input: Input, chunks: AsyncIterable<Buffer>): AsyncGenerator<Iterable<Piece>> {
  const table = await openTable(input, chunks);
  const columns = parquetSchema(table.metadata).children.map(({ element }) => element.name);
  for (const rows of groupsOf(table.metadata)) {
    try {
      const data = await Promise.all(columns.map((column) => readColumn(table, column, rows)));
      yield* batchesOf({ columns, data, ...rows });
    } catch {
      const { rowStart, rowEnd } = rows;
      yield [{ line: rowStart + 1, problem: `rows ${rowStart + 1} to ${rowEnd} of the Parquet file cannot be read` }];
    }
  }
}
