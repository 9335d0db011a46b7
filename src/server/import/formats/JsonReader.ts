import { isDocumentKey, isResponseArray } from '../documents/responseShape';
import type { Piece, PieceReader } from '../Piece';
import { ElementCapture } from './ElementCapture';
import { OpeningWatch } from './OpeningWatch';

const [QUOTE, BACKSLASH, COMMA, COLON, NEWLINE] = [...'"\\,:\n'].map((char) => char.charCodeAt(0));
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [...'{}[]'].map((char) => char.charCodeAt(0));
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** 1 for each byte that is one of these characters. */
const bytesOf = (chars: string): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => Number(chars.includes(String.fromCharCode(byte))));
/** Digits, minus, and the beginnings of true, false, null, NaN and Infinity. */
const scalarStarts = bytesOf('-0123456789tfnNI');
const marks = bytesOf(',:{}[]');

/** No array at this depth holds elements: inside a response, beside its arrays. */
const NOWHERE = -1;
const LONGEST_KEY = 64;

/**
 * Reads JSON documents that spread over lines: values one after another, the elements of a top-level array, the elements
 * of a response's array. It only balances brackets and strings; each element is parsed, and can fail, by itself.
 */
export class JsonReader implements PieceReader {
  line = 1;
  /** The bracket bytes that are open. */
  readonly #open: number[] = [];
  /** How many brackets are open around an element. */
  #elementDepth = 0;
  #inString = false;
  #escaped = false;
  /** Whether the last token was a colon, so that a value comes next. */
  #afterColon = false;
  /** Whether the last byte outside of strings belonged to a scalar, so that none can begin. */
  #afterScalar = false;
  /** Whether something stands where JSON cannot have it. */
  #broken = false;
  /** Whether a quote too many or too few has turned all strings of the line inside out, so that no bracket is to be trusted. */
  #insideOut = false;
  readonly #watch = new OpeningWatch();

  /** Whether the top-level object may still turn out to be a response. */
  #maybeResponse = false;
  #hasCount = false;
  #text = '';
  #textFrom = -1;
  /** The last key of the top-level object, and of its `hits`. */
  readonly #keys = ['', '', ''];

  readonly #element = new ElementCapture();
  #pieces: Piece[] = [];

  /** Whether it is in the middle of a value, so that an end here would cut it. */
  get isInside(): boolean {
    return this.#element.isOpen || this.#open.length > 0;
  }

  push(chunk: Buffer): Iterable<Piece> {
    if (this.#textFrom !== -1) this.#textFrom = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      const opening = this.#broken ? this.#watch.see(byte) : null;
      if (opening !== null) this.#startAgain(opening, chunk, at);
      else if (this.#inString) this.#readString(byte, chunk, at);
      else this.#readToken(byte, chunk, at);
      if (byte === NEWLINE) this.#endLine();
    }
    this.#element.hold(chunk, chunk.length);
    if (this.#textFrom !== -1) this.#keepText(chunk, chunk.length);
    return this.#takePieces();
  }

  end(): Iterable<Piece> {
    if (this.#element.isOpen) this.#pieces.push(this.#element.end());
    else if (this.#open.length > 0) {
      this.#pieces.push({ line: this.line, problem: 'the file ends before its JSON is complete' });
    }
    return this.#takePieces();
  }

  #endLine(): void {
    this.line++;
    this.#insideOut = false;
  }

  #takePieces(): readonly Piece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  #readString(byte: number, chunk: Buffer, at: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    // A raw line break cannot stand in a JSON string, so the string was cut: go on behind it.
    else if (byte === QUOTE || byte === NEWLINE) {
      this.#inString = false;
      this.#afterScalar = byte === QUOTE;
      if (this.#textFrom !== -1) this.#keepText(chunk, at);
      this.#textFrom = -1;
    }
  }

  #readToken(byte: number, chunk: Buffer, at: number): void {
    if (isSpace(byte) || byte === COMMA) this.#endScalar(byte, chunk, at);
    else if (this.#insideOut && byte !== QUOTE) return;
    else if (byte === COLON) this.#readKey();
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#close(byte, chunk, at);
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#openBracket(byte, chunk, at);
    else this.#readScalar(byte, at);
    if (isSpace(byte)) return;
    this.#afterColon = byte === COLON;
    if (marks[byte] === 1) this.#afterScalar = false;
  }

  #readScalar(byte: number, at: number): void {
    this.#startElement(at);
    this.#insideOut ||= byte === QUOTE && this.#afterScalar;
    this.#broken ||= this.#insideOut || !(byte === QUOTE || this.#afterScalar || scalarStarts[byte] === 1);
    this.#afterScalar = byte !== QUOTE;
    if (byte !== QUOTE) return;
    this.#inString = true;
    if (!this.#maybeResponse || this.#open.length > 2) return;
    this.#text = '';
    this.#textFrom = at + 1;
  }

  #openBracket(byte: number, chunk: Buffer, at: number): void {
    this.#endScalar(byte, chunk, at);
    const depth = this.#open.length;
    const topLevel = depth === 0;
    if (topLevel) this.#maybeResponse = byte === OPEN_OBJECT;
    if (topLevel) this.#hasCount = false;
    this.#findElementsAgain(byte);
    const holdsElements = byte === OPEN_ARRAY && (topLevel || this.#isResponseArray(depth));
    if (!holdsElements) this.#startElement(at);
    this.#open.push(byte);
    if (!holdsElements) return;
    this.#element.drop();
    this.#broken = false;
    this.#elementDepth = this.#open.length;
  }

  /** Where a key must stand no object can: an element with a bracket too many has closed the array of the others. */
  #findElementsAgain(byte: number): void {
    const isMisplaced = byte === OPEN_OBJECT && this.#open.at(-1) === OPEN_OBJECT && !this.#afterColon;
    if (isMisplaced && this.#elementDepth === NOWHERE) this.#elementDepth = this.#open.length;
  }

  #isResponseArray(depth: number): boolean {
    if (!this.#maybeResponse || this.#elementDepth > 0) return false;
    if (depth === 1) return isResponseArray(this.#keys[1], this.#hasCount);
    return depth === 2 && this.#keys[1] === 'hits' && this.#keys[2] === 'hits';
  }

  #readKey(): void {
    const depth = this.#open.length;
    if (!this.#maybeResponse || this.#elementDepth > 0 || depth > 2) return;
    this.#keys[depth] = this.#text;
    if (depth === 1 && isDocumentKey(this.#text)) this.#maybeResponse = false;
    if (depth === 1 && this.#text === 'count') this.#hasCount = true;
  }

  #close(byte: number, chunk: Buffer, at: number): void {
    const opener = this.#open.lastIndexOf(byte === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_ARRAY);
    // Between elements only their array can be closed: any other bracket is the end of a broken one.
    const isStray = opener === -1 || (this.#open.length === this.#elementDepth && opener < this.#elementDepth - 1);
    if (isStray) this.#startElement(at);
    else this.#closeTo(opener, chunk, at);
  }

  /** Brackets left open inside are closed with it, so that a cut element costs no more than itself. */
  #closeTo(opener: number, chunk: Buffer, at: number): void {
    const isCut = opener < this.#open.length - 1;
    this.#open.length = opener;
    if (opener <= this.#elementDepth) this.#finish(chunk, opener === this.#elementDepth ? at + 1 : at);
    if (opener === 0) this.#elementDepth = 0;
    else if (opener < this.#elementDepth) {
      this.#elementDepth = NOWHERE;
      this.#broken = isCut;
    }
  }

  #endScalar(byte: number, chunk: Buffer, at: number): void {
    if (this.#open.length !== this.#elementDepth) return;
    if (!this.#broken || byte === NEWLINE) this.#finish(chunk, at);
  }

  /** Ends what is broken before the beginning of the next document, which was just seen, and goes on inside that. */
  #startAgain(opening: string, chunk: Buffer, at: number): void {
    this.#element.hold(chunk, at + 1);
    if (this.#element.isOpen) this.#pieces.push(this.#element.endBeforeLast(OPEN_OBJECT));
    if (this.#elementDepth === NOWHERE) this.#elementDepth = this.#open.length;
    this.#open.length = this.#elementDepth;
    this.#maybeResponse = false;
    this.#inString = false;
    this.#broken = false;
    this.#insideOut = false;
    this.#element.start(at + 1, this.line, opening);
    this.#open.push(OPEN_OBJECT);
    this.#afterColon = true;
  }

  #startElement(at: number): void {
    if (this.#open.length === this.#elementDepth) this.#element.start(at, this.line);
  }

  #finish(chunk: Buffer, to: number): void {
    if (!this.#element.isOpen) return;
    this.#element.hold(chunk, to);
    this.#pieces.push(this.#element.end());
    this.#broken = false;
  }

  #keepText(chunk: Buffer, to: number): void {
    this.#text = (this.#text + chunk.toString('latin1', this.#textFrom, to)).slice(0, LONGEST_KEY);
  }
}
