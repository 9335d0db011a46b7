import { roomFor } from './slabs';

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

const FIRST_BLOCK = 1024;
const LARGEST_BLOCK = 256 * 1024;
/** Blocks from this length on are taken from a slab. */
const LONG = 32 * 1024;

/** A class of typed arrays. */
export type ArrayType<T> = { readonly BYTES_PER_ELEMENT: number } & (new (
  room: number | ArrayBuffer,
  offset?: number,
  length?: number,
) => T);

/** A typed array of unknown final length: a list of blocks, so that growing neither copies nor leaves anything behind. */
export class GrowingArray<T extends Numbers> {
  readonly #ArrayType: ArrayType<T>;
  /** The full blocks, and the one that is being filled. */
  readonly #full: T[] = [];
  #block: T;
  #used = 0;
  #before = 0;

  constructor(ArrayType: ArrayType<T>) {
    this.#ArrayType = ArrayType;
    this.#block = new ArrayType(FIRST_BLOCK);
  }

  get length(): number {
    return this.#before + this.#used;
  }

  push(value: number): void {
    if (this.#used === this.#block.length) this.#addBlock(1);
    this.#block[this.#used++] = value;
  }

  append(values: ArrayLike<number>): void {
    if (values.length > this.#block.length - this.#used) this.#addBlock(values.length);
    this.#block.set(values, this.#used);
    this.#used += values.length;
  }

  /** A copy of what it holds, exactly as long. */
  toArray(): T {
    const all = new this.#ArrayType(this.length);
    let at = 0;
    for (const block of this.#full) {
      all.set(block, at);
      at += block.length;
    }
    all.set(this.#block.subarray(0, this.#used), at);
    return all;
  }

  /** Closes the block, cut to what it holds, and opens a larger one. */
  #addBlock(needed: number): void {
    const { length } = this.#block;
    this.#full.push((this.#used === length ? this.#block : this.#block.slice(0, this.#used)) as T);
    this.#before += this.#used;
    this.#block = this.#newBlock(Math.max(needed, Math.min(length * 2, LARGEST_BLOCK)));
    this.#used = 0;
  }

  #newBlock(length: number): T {
    if (length < LONG) return new this.#ArrayType(length);
    const { buffer, offset } = roomFor(length * this.#ArrayType.BYTES_PER_ELEMENT);
    return new this.#ArrayType(buffer, offset, length);
  }
}
