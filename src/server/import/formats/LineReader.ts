import { isAscii } from 'node:buffer';
import { type JsonPiece, LONGEST_PIECE, type Piece, type PieceReader, tooLong } from '../Piece';

const NEWLINE = 0x0a;
const SPACE = 0x20;

// Decoding many lines at once and slicing the text is several times quicker than decoding line by line; more than this at once
// would be a large object to V8, which costs more again.
const DECODED_AT_ONCE = 64 * 1024;

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > SPACE) return false;
  return true;
}

/** Reads every line that is not blank as a piece of its own, so that a bad line costs no other. */
export class LineReader implements PieceReader {
  line = 1;
  /** What earlier chunks held of the line. */
  #parts: Buffer[] = [];
  #length = 0;

  *push(chunk: Buffer): Iterable<Piece> {
    let from = 0;
    while (from < chunk.length) {
      const end = chunk.lastIndexOf(NEWLINE, from + DECODED_AT_ONCE) + 1;
      const block = chunk.subarray(from, end > from ? end : chunk.length);
      yield* this.#readBlock(block);
      from += block.length;
    }
  }

  end(): Piece[] {
    const pieces: Piece[] = [];
    this.#endLine({ line: this.line, bytes: Buffer.alloc(0) }, pieces);
    return pieces;
  }

  #readBlock(block: Buffer): Piece[] {
    const pieces: Piece[] = [];
    const ascii = isAscii(block) ? block.toString('latin1') : undefined;
    let from = 0;
    for (let at = block.indexOf(NEWLINE); at !== -1; at = block.indexOf(NEWLINE, from)) {
      this.#endLine({ line: this.line, bytes: block.subarray(from, at), ascii: ascii?.slice(from, at) }, pieces);
      this.line++;
      from = at + 1;
    }
    if (from < block.length) this.#hold(block.subarray(from));
    return pieces;
  }

  #hold(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > LONGEST_PIECE) this.#parts = [];
    else this.#parts.push(part);
  }

  /** `rest` is the line, or its end where earlier chunks held the beginning. */
  #endLine(rest: JsonPiece, pieces: Piece[]): void {
    if (this.#length + rest.bytes.length > LONGEST_PIECE) pieces.push(tooLong(this.line));
    else {
      const isWhole = this.#length === 0;
      const piece = isWhole ? rest : { line: rest.line, bytes: Buffer.concat([...this.#parts, rest.bytes]) };
      if (!isBlank(piece.bytes)) pieces.push(piece);
    }
    this.#parts = [];
    this.#length = 0;
  }
}
