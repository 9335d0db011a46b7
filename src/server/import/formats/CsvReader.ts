import type { Piece, PieceReader } from '../Piece';
import { LineReader } from './LineReader';
import { rowDocument } from './rowDocument';
import { type CsvCell, splitRow } from './splitRow';

const DELIMITERS = [',', ';', '\t', '|'];

/** How far a row may go on over lines, so that a quote that is never closed does not swallow the file. */
const MOST_LINES_A_ROW = 30;

type Line = { readonly line: number; readonly text: string };

type Header = {
  readonly columns: readonly CsvCell[];
  /** A writer that quotes a name without need quotes everything: then quotes around nothing do not tell an empty text. */
  readonly quotesAll: boolean;
};

/** What separates the cells of a CSV export, from its first line: every result names its job. Null for any other line. */
export function csvDelimiter(firstLine: string): string | null {
  return DELIMITERS.find((delimiter) => splitRow(firstLine, delimiter).includes('job_id')) ?? null;
}

/** Reads a CSV export of a results index, a document a row; a row that makes no sense costs no other. */
export class CsvReader implements PieceReader {
  readonly #lines = new LineReader();
  readonly #delimiter: string;
  #header: Header | null = null;
  /** The lines of a row with an open quote. */
  #open: Line[] = [];

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  get line(): number {
    return this.#lines.line;
  }

  *push(chunk: Buffer): Iterable<Piece> {
    for (const piece of this.#lines.push(chunk)) yield* this.#readLine(piece);
  }

  *end(): Iterable<Piece> {
    for (const piece of this.#lines.end()) yield* this.#readLine(piece);
    while (this.#open.length > 0) yield* this.#giveUp();
  }

  *#readLine(piece: Piece): Iterable<Piece> {
    if (!('bytes' in piece)) yield piece;
    else yield* this.#readRow([...this.#open, { line: piece.line, text: piece.bytes.toString() }]);
  }

  *#readRow(lines: Line[]): Iterable<Piece> {
    const text = lines
      .map((line) => line.text)
      .join('\n')
      .replace(/\r$/, '');
    const cells = splitRow(text, this.#delimiter);
    const isRow = typeof cells === 'object' && (lines.length === 1 || this.#isOverLines(cells, lines));
    this.#open = isRow ? [] : lines;
    if (!isRow && (cells !== 'open' || lines.length === MOST_LINES_A_ROW)) yield* this.#giveUp();
    else if (isRow && this.#header) yield this.#pieceOf(cells, lines[0].line, this.#header);
    else if (isRow) this.#header = { columns: cells, quotesAll: text.startsWith('"') };
  }

  /**
   * Whether a row goes on over these lines: it is as wide as the header, and none of the lines behind the first is a row by itself;
   * else a stray quote has joined several.
   */
  #isOverLines(cells: readonly CsvCell[], lines: readonly Line[]): boolean {
    return this.#isWide(cells) && !lines.slice(1).some(({ text }) => this.#isRowByItself(text));
  }

  #isRowByItself(text: string): boolean {
    const cells = splitRow(text.replace(/\r$/, ''), this.#delimiter);
    // The line that closes a cell of an earlier one has a quote more than it opens.
    const isClosing = (text.split('"').length - 1) % 2 === 1;
    return typeof cells === 'object' && this.#isWide(cells) && !isClosing;
  }

  #isWide(cells: readonly CsvCell[]): boolean {
    return cells.length === this.#header?.columns.length;
  }

  /** Loses the first line of an open row and reads the others anew. */
  *#giveUp(): Iterable<Piece> {
    const [{ line }, ...others] = this.#open;
    yield { line, problem: 'a quote of the row is not closed, or something follows a closed one' };
    this.#open = [];
    for (const other of others) yield* this.#readRow([...this.#open, other]);
  }

  #pieceOf(cells: readonly CsvCell[], line: number, { columns, quotesAll }: Header): Piece {
    if (cells.length !== columns.length)
      return { line, problem: `the row has ${cells.length} cells, the header ${columns.length}` };
    const row = columns.map((column, i) => [column ?? '', cells[i] === '' && quotesAll ? null : cells[i]] as const);
    return { line, value: rowDocument(row) };
  }
}
