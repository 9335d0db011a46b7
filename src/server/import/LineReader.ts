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
  #parts: Buffer[] = [];
  #length = 0;

  *push(chunk: Buffer): Iterable<Piece> {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      this.#hold(chunk.subarray(from, at));
      yield* this.#take();
      this.line++;
      from = at + 1;
    }
    this.#hold(chunk.subarray(from));
  }

  *end(): Iterable<Piece> {
    yield* this.#take();
  }

  #hold(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > LONGEST_PIECE) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  *#take(): Iterable<Piece> {
    const bytes = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    if (this.#length > LONGEST_PIECE) yield tooLong(this.line);
    else if (!isBlank(bytes)) yield { line: this.line, bytes };
    this.#parts = [];
    this.#length = 0;
  }
}
