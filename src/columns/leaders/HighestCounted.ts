import type { EntityLists } from './entityLists';

const NONE = -1;

/**
 * The highest number, a score or a time, of what is counted for each entity. Nothing is done for an item that goes away: what stands
 * behind it is looked for when the entity is asked about, which few of them are.
 */
export class HighestCounted {
  /** Per entity a number that none of its counted items exceeds: minus infinity without any. */
  readonly bound: Float64Array;
  /** Per entity an item that stands before all of its counted ones, or is the first of them: highest first, then by place. */
  readonly #first: Int32Array;
  readonly #numbers: Float64Array;
  readonly #isIn: Uint8Array;
  readonly #listsOf: () => EntityLists;

  /** Of items with these numbers, counted where they have a flag; `listsOf` gives all items of each entity, highest first. */
  constructor(entities: number, numbers: Float64Array, isIn: Uint8Array, listsOf: () => EntityLists) {
    this.bound = new Float64Array(entities).fill(Number.NEGATIVE_INFINITY);
    this.#first = new Int32Array(entities).fill(NONE);
    this.#numbers = numbers;
    this.#isIn = isIn;
    this.#listsOf = listsOf;
  }

  /** To be told of each item that is counted. */
  add(entity: number, item: number): void {
    const number = this.#numbers[item];
    const bound = this.bound[entity];
    if (number < bound || (number === bound && item > this.#first[entity])) return;
    this.bound[entity] = number;
    this.#first[entity] = item;
  }

  /** To be told when nothing is counted for an entity any more. */
  drop(entity: number): void {
    this.bound[entity] = Number.NEGATIVE_INFINITY;
    this.#first[entity] = NONE;
  }

  clear(): void {
    this.bound.fill(Number.NEGATIVE_INFINITY);
    this.#first.fill(NONE);
  }

  /** The highest of an entity: minus infinity when nothing is counted for it. */
  of(entity: number): number {
    const first = this.#first[entity];
    if (first !== NONE && this.#isIn[first] === 0) {
      this.#first[entity] = this.#nextIn(entity, first);
      this.bound[entity] = this.#numbers[this.#first[entity]];
    }
    return this.bound[entity];
  }

  /** The first counted item of an entity behind another one. */
  #nextIn(entity: number, first: number): number {
    const { offsets, items } = this.#listsOf();
    let place = this.#placeOf(first, items.subarray(offsets[entity], offsets[entity + 1])) + offsets[entity];
    while (this.#isIn[items[place]] === 0) place++;
    return items[place];
  }

  #placeOf(item: number, list: Uint32Array): number {
    const number = this.#numbers[item];
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#numbers[list[middle]];
      if (other > number || (other === number && list[middle] < item)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
