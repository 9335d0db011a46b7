import { LONGEST_PIECE, type Piece, tooLong } from '../Piece';

/** Collects the bytes of one element over any number of chunks. */
export class ElementCapture {
  #isOpen = false;
  #line = 1;
  /** Where in the chunk its bytes begin that are not held yet. */
  #from = 0;
  #length = 0;
  #parts: Buffer[] = [];

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Begins at index `at` of the chunk, unless an element is open. `before`: bytes of it that lie in front of that. */
  start(at: number, line: number, before = ''): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#line = line;
    this.#from = at;
    this.#parts = [Buffer.from(before)];
    this.#length = before.length;
  }

  /** Keeps what a chunk holds of the element, up to index `to`. */
  hold(chunk: Buffer, to: number): void {
    if (!this.#isOpen) return;
    const part = chunk.subarray(this.#from, to);
    this.#from = 0;
    this.#length += part.length;
    if (this.#length > LONGEST_PIECE) this.#parts = [];
    else this.#parts.push(part);
  }

  /** Forgets the element. */
  drop(): void {
    this.#isOpen = false;
  }

  /** Ends the element before the last of its bytes that equals `mark`. */
  endBeforeLast(mark: number): Piece {
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [bytes.subarray(0, bytes.lastIndexOf(mark))];
    return this.end();
  }

  end(): Piece {
    this.#isOpen = false;
    if (this.#length > LONGEST_PIECE) return tooLong(this.#line);
    return { line: this.#line, bytes: Buffer.concat(this.#parts) };
  }
}
