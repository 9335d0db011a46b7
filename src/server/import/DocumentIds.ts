import { randomInt } from 'node:crypto';
import { GrowingArray } from '../../columns/GrowingArray';

const FIRST_SLOTS = 1024;
const FREE = 0;
const SEPARATOR = '\uFFFF';

const seed = (): number => randomInt(2 ** 32);

/** The end of Murmur3: every bit of the result depends on every bit of the value. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Which document carries an `_id`, in 16 to 24 bytes each instead of the text: ids are known by 64 bits of a hash whose seeds
 * nobody can foresee. Of five million ids, two fall together with a probability of about one in a million.
 */
export class DocumentIds {
  readonly #seeds = [seed(), seed()] as const;
  /** Open addressing: 1 + entry, FREE where there is none. */
  #slots = new Uint32Array(FIRST_SLOTS);
  readonly #low = new GrowingArray(Uint32Array);
  readonly #high = new GrowingArray(Uint32Array);
  readonly #number = new GrowingArray(Uint32Array);

  /** Remembers that this document carries the id, and returns the one that did before, or undefined. */
  put(kind: string, id: string, number: number): number | undefined {
    const { low, high } = this.#hash(kind, id);
    const slot = this.#slotOf(low, high);
    const entry = this.#slots[slot] - 1;
    if (entry >= 0) return this.#number.replace(entry, number);
    this.#low.push(low);
    this.#high.push(high);
    this.#number.push(number);
    this.#slots[slot] = this.#number.length;
    if (this.#number.length * 2 > this.#slots.length) this.#grow();
    return undefined;
  }

  /** Two FNV-1a hashes over the UTF-16 units of both texts, each from its own seed and with its own prime. */
  #hash(kind: string, id: string): { low: number; high: number } {
    let [low, high] = this.#seeds;
    for (const text of [kind, SEPARATOR, id]) {
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ unit, 0x85ebca6b);
      }
    }
    return { low: mix(low), high: mix(high) };
  }

  /** The slot that holds the hash, else the free one where it belongs. */
  #slotOf(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    for (let entry = this.#slots[slot]; entry !== FREE; entry = this.#slots[slot]) {
      if (this.#low.at(entry - 1) === low && this.#high.at(entry - 1) === high) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let entry = 0; entry < this.#number.length; entry++) {
      let slot = this.#low.at(entry) & mask;
      while (this.#slots[slot] !== FREE) slot = (slot + 1) & mask;
      this.#slots[slot] = entry + 1;
    }
  }
}
