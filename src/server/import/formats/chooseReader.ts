import { openings } from '../documents/openings';
import { tryParse } from '../documents/parseJson';
import { ImportError } from '../ImportError';
import type { PieceReader } from '../Piece';
import { CsvReader, csvDelimiter } from './CsvReader';
import { JsonReader } from './JsonReader';
import { LineReader } from './LineReader';

/** How much of a file is looked at to see how to read it. */
export const HEAD_BYTES = 256 * 1024;

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a bzip2 archive', [0x42, 0x5a, 0x68]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58]],
];

const READS =
  'Redlane reads NDJSON, JSON arrays, saved API responses, CSV and Parquet (plain, .gz or .zst) exported from .ml-anomalies-*';

/** What the file begins with is not quoted: it may be a secret. */
function notResults(name: string, head: Buffer): ImportError {
  const known = signatures.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  const start = head.toString('utf8', 0, 20).trim();
  const isText = !/[\p{Cc}\uFFFD]/u.test(start.replace(/\s+/g, ' '));
  const text = isText ? 'text that is neither JSON nor CSV with a column job_id' : 'bytes that are not text';
  return new ImportError(
    `${name} is not a results file: it starts with ${known ? `the bytes of ${known[0]}` : text}. ${READS}.`,
  );
}

const parses = (text: string): boolean => tryParse(text) !== undefined;

/** Whether a line begins a hit or a bare document, and goes on with it. */
const beginsDocument = (line: string): boolean =>
  openings.some((opening) => line.startsWith(opening) && line.length > opening.length);

/**
 * Chooses how to read a file from its head: by lines when the first line is a whole JSON value, or when any is an object and the
 * first begins like a document or at least half are objects (the first may be a bad one); as CSV when the first names columns; as JSON that spreads over lines
 * when it begins like that; by lines when any is an object. What is none of them is an ImportError.
 */
export function chooseReader(name: string, head: Buffer): PieceReader {
  const text = head.toString();
  const lines = text.split('\n').map((line) => line.trim());
  if (head.length >= HEAD_BYTES) lines.pop();
  const filled = lines.filter((line) => line !== '');
  const first = filled[0] ?? '';
  if (text.trim() === '') throw new ImportError(`${name} is empty: there is nothing to show. ${READS}.`);
  const objects = filled.filter((line) => line.startsWith('{') && parses(line)).length;
  const isByLines = beginsDocument(first) || (!first.startsWith('[') && objects * 2 >= filled.length);
  if (parses(first) || (isByLines && objects > 0)) return new LineReader();
  const delimiter = csvDelimiter(first);
  if (delimiter !== null) return new CsvReader(delimiter);
  if (/^\s*[[{]/.test(text)) return new JsonReader();
  if (objects > 0) return new LineReader();
  throw notResults(name, head);
}
