import { randomInt } from 'node:crypto';
import { GrowingArray } from '../../columns/GrowingArray';

const FIRST_SLOTS = 1024;
const FREE = 0;

const seed = (): number => randomInt(2 ** 32);

/** FNV-1a over UTF-16 units from a seed, mixed at the end as Murmur3 does. */
function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
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
    const low = hash(id, hash(kind, this.#seeds[0]));
    const high = hash(id, hash(kind, this.#seeds[1]));
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
