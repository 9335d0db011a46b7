import { hash } from 'node:crypto';
import type { KeptKind } from '../../contract/source';
import { DocumentIds } from './DocumentIds';

const FIRST_PRINTS = 1024;
const PRINT_BYTES = 6;

/** 48 bits of a hash, as a whole number: two texts have the same with a probability of 1 in 280 million million. */
const printOf = (text: Buffer | string): number => hash('sha1', text, 'buffer').readUIntBE(0, PRINT_BYTES);

/** What a document is beside those that came before. */
export type Comparison = {
  /** It is there already, to the letter. */
  readonly isUnchanged: boolean;
  /** The number of the one whose place it takes. */
  readonly replaces: number | undefined;
};

/** Tells documents that come again from new ones, by what they are about and by a hash of their text. */
export class ComingAgain {
  readonly #ids = new DocumentIds();
  /** Number of a document -> hash of its text. */
  #prints = new Float64Array(FIRST_PRINTS);
  readonly #broken = new Set<number>();
  /** What was dropped: should it come once more, it is new. */
  readonly #dropped = new Set<number>();
  #watchedFrom = 0;
  readonly #seen = new Set<number>();

  /** Compares a document that would be kept as `number`. */
  compare(kind: KeptKind, identity: string, number: number, text: Buffer | string): Comparison {
    const print = printOf(text);
    const earlier = this.#ids.put(kind, identity, number);
    const stands = earlier !== undefined && !this.#dropped.delete(earlier);
    if (stands && this.#prints[earlier] === print) {
      this.#ids.put(kind, identity, earlier);
      this.#seen.add(earlier);
      return { isUnchanged: true, replaces: undefined };
    }
    this.#keepPrint(number, print);
    return { isUnchanged: false, replaces: stands ? earlier : undefined };
  }

  /** Whether what cannot be read has come before. */
  isKnownBroken(text: Buffer | string): boolean {
    const print = printOf(text);
    const isKnown = this.#broken.has(print);
    this.#broken.add(print);
    return isKnown;
  }

  /** From now on it is noted which of the documents below `number` come again. */
  watch(number: number): void {
    this.#watchedFrom = number;
    this.#seen.clear();
  }

  /** Whether a document was there before the watch began and has not come since. */
  isMissing = (number: number): boolean => number < this.#watchedFrom && !this.#seen.has(number);

  drop(number: number): void {
    this.#dropped.add(number);
  }

  #keepPrint(number: number, print: number): void {
    if (number >= this.#prints.length) {
      const longer = new Float64Array(number * 2);
      longer.set(this.#prints);
      this.#prints = longer;
    }
    this.#prints[number] = print;
  }
}
