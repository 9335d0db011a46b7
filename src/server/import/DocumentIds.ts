import { randomInt } from 'node:crypto';

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
 * Which document carries an `_id`, in 24 to 48 bytes each instead of the text: ids are known by 64 bits of a hash whose seeds
 * nobody can foresee. Of five million ids, two fall together with a probability of about one in a million.
 */
export class DocumentIds {
  readonly #seeds = [seed(), seed()] as const;
  #slots = emptySlots(FIRST_SLOTS);
  #filled = 0;

  /** Remembers that this document carries the id, and returns the one that did before, or undefined. */
  put(kind: string, id: string, number: number): number | undefined {
    const { low, high } = this.#hash(kind, id);
    const slot = slotOf(this.#slots, low, high);
    const before = this.#slots.number[slot];
    this.#slots.number[slot] = number + 1;
    if (before !== FREE) return before - 1;
    this.#slots.low[slot] = low;
    this.#slots.high[slot] = high;
    this.#filled++;
    if (this.#filled * 2 > this.#slots.number.length) this.#grow();
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

  #grow(): void {
    const { low, high, number } = this.#slots;
    this.#slots = emptySlots(number.length * 2);
    for (let old = 0; old < number.length; old++) {
      if (number[old] === FREE) continue;
      const slot = slotOf(this.#slots, low[old], high[old]);
      this.#slots.low[slot] = low[old];
      this.#slots.high[slot] = high[old];
      this.#slots.number[slot] = number[old];
    }
  }
}

/** Open addressing: the two halves of a hash, and 1 + the number of the document, FREE where there is none. */
type Slots = { readonly low: Uint32Array; readonly high: Uint32Array; readonly number: Uint32Array };

const emptySlots = (length: number): Slots => ({
  low: new Uint32Array(length),
  high: new Uint32Array(length),
  number: new Uint32Array(length),
});

/** The slot that holds the hash, else the free one where it belongs. */
function slotOf({ low: lows, high: highs, number }: Slots, low: number, high: number): number {
  const mask = number.length - 1;
  let slot = low & mask;
  while (number[slot] !== FREE && (lows[slot] !== low || highs[slot] !== high)) slot = (slot + 1) & mask;
  return slot;
}
