import { randomInt } from 'node:crypto';

const FIRST_SLOTS = 1024;
/** A slot: the two halves of the hash, and 1 + the number of the document, FREE where there is none; in one line of the cache. */
const WIDTH = 4;
const [HIGH, NUMBER] = [1, 2];
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
 * Which document carries an `_id`, in 32 to 64 bytes each instead of the text: ids are known by 64 bits of a hash whose seeds
 * nobody can foresee. Of five million ids, two fall together with a probability of about one in a million.
 */
export class DocumentIds {
  readonly #seeds = [seed(), seed()] as const;
  #slots = new Uint32Array(FIRST_SLOTS * WIDTH);
  #filled = 0;

  /** Remembers that this document carries the id, and returns the one that did before, or undefined. */
  put(kind: string, id: string, number: number): number | undefined {
    const { low, high } = this.#hash(kind, id);
    const slot = slotOf(this.#slots, low, high);
    const before = this.#slots[slot + NUMBER];
    this.#slots[slot + NUMBER] = number + 1;
    if (before !== FREE) return before - 1;
    this.#slots[slot] = low;
    this.#slots[slot + HIGH] = high;
    this.#filled++;
    if (this.#filled * WIDTH * 2 > this.#slots.length) this.#grow();
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
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += WIDTH) {
      if (old[at + NUMBER] === FREE) continue;
      this.#slots.set(old.subarray(at, at + WIDTH), slotOf(this.#slots, old[at], old[at + HIGH]));
    }
  }
}

/** Where the slot of a hash begins: the one that holds it, else the free one where it belongs (open addressing). */
function slotOf(slots: Uint32Array, low: number, high: number): number {
  const mask = slots.length / WIDTH - 1;
  let slot = low & mask;
  for (;;) {
    const at = slot * WIDTH;
    if (slots[at + NUMBER] === FREE || (slots[at] === low && slots[at + HIGH] === high)) return at;
    slot = (slot + 1) & mask;
  }
}
