import { LONGEST_PIECE, type Piece, type PieceReader, tooLong } from './Piece';

const NEWLINE = 0x0a;
const SPACE = 0x20;

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

  push(chunk: Buffer): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      this.#endLine(chunk.subarray(from, at), pieces);
      this.line++;
      from = at + 1;
    }
    if (from < chunk.length) this.#hold(chunk.subarray(from));
    return pieces;
  }

  end(): Piece[] {
    const pieces: Piece[] = [];
    this.#endLine(Buffer.alloc(0), pieces);
    return pieces;
  }

  #hold(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > LONGEST_PIECE) this.#parts = [];
    else this.#parts.push(part);
  }

  #endLine(rest: Buffer, pieces: Piece[]): void {
    if (this.#length + rest.length > LONGEST_PIECE) pieces.push(tooLong(this.line));
    else {
      const bytes = this.#length === 0 ? rest : Buffer.concat([...this.#parts, rest]);
      if (!isBlank(bytes)) pieces.push({ line: this.line, bytes });
    }
    this.#parts = [];
    this.#length = 0;
  }
}
