import { openings } from '../documents/openings';

const OPEN_OBJECT = '{'.charCodeAt(0);
const SPACE = 0x20;

const known = new Set(openings);
const LONGEST = Math.max(...openings.map(({ length }) => length));

/** Watches bytes go by for the beginning of a document, however it is spaced. */
export class OpeningWatch {
  #seen = '';

  /** The beginning of a document when this byte completes one, without its spaces; else null. */
  see(byte: number): string | null {
    if (byte === OPEN_OBJECT) this.#seen = '{';
    else if (this.#seen === '' || byte <= SPACE) return null;
    else this.#seen = this.#seen.length < LONGEST ? this.#seen + String.fromCharCode(byte) : '';
    return known.has(this.#seen) ? this.#seen : null;
  }
}
