import type { EntityLists } from './entityLists';

const NONE = -1;

/**
 * The highest score of what is counted for each entity. Nothing is done for an item that goes away: what stands behind it is looked
 * for when the entity is asked about, which few of them are.
 */
export class HighestScores {
  /** Per entity a score that none of its counted items exceeds: -1 without any. */
  readonly bound: Float64Array;
  /** Per entity an item that stands before all of its counted ones, or is the first of them: highest score first, then by number. */
  readonly #first: Int32Array;
  readonly #scores: Float64Array;
  readonly #isIn: Uint8Array;
  readonly #listsOf: () => EntityLists;

  /** Of items with these scores, counted where they have a flag; `listsOf` gives all items of each entity, highest score first. */
  constructor(entities: number, scores: Float64Array, isIn: Uint8Array, listsOf: () => EntityLists) {
    this.bound = new Float64Array(entities).fill(-1);
    this.#first = new Int32Array(entities).fill(NONE);
    this.#scores = scores;
    this.#isIn = isIn;
    this.#listsOf = listsOf;
  }

  /** To be told of each item that is counted. */
  add(entity: number, item: number): void {
    const score = this.#scores[item];
    const bound = this.bound[entity];
    if (score < bound || (score === bound && item > this.#first[entity])) return;
    this.bound[entity] = score;
    this.#first[entity] = item;
  }

  /** To be told when nothing is counted for an entity any more. */
  drop(entity: number): void {
    this.bound[entity] = -1;
    this.#first[entity] = NONE;
  }

  clear(): void {
    this.bound.fill(-1);
    this.#first.fill(NONE);
  }

  /** The highest score of an entity: -1 when nothing is counted for it. */
  of(entity: number): number {
    const first = this.#first[entity];
    if (first !== NONE && this.#isIn[first] === 0) {
      this.#first[entity] = this.#nextIn(entity, first);
      this.bound[entity] = this.#scores[this.#first[entity]];
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
    const score = this.#scores[item];
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#scores[list[middle]];
      if (other > score || (other === score && list[middle] < item)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
