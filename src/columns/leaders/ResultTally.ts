import type { ResultColumns } from '../resultColumns';
import { resultsOfEntities } from './entityLists';
import { influencerEntities } from './influencerEntities';

const MILLION = 1_000_000;
const NONE = -1;

/**
 * What some influencer results say of every entity: how many there are, their highest score and their sum. Results come and go one by
 * one, in any order. Sums are of scores rounded to millionths: whole numbers, so that it does not matter in which order they are
 * added and taken away; exact for 90 million results.
 */
export class ResultTally {
  readonly #data: ResultColumns;
  readonly #entityOf: Int32Array;
  readonly #score: Float64Array;
  /** Per result whether it is counted. */
  readonly #isIn: Uint8Array;
  /** Per entity the result with the highest score. */
  readonly #best: Int32Array;
  readonly #millionths: Float64Array;
  /** Per entity of the links how many results there are, and the highest score: 0 without any. */
  readonly results: Uint32Array;
  readonly highest: Float64Array;

  constructor(data: ResultColumns) {
    const { entities, entityOfResult } = influencerEntities(data);
    this.#data = data;
    this.#entityOf = entityOfResult;
    this.#score = data.influencers.influencerScore;
    this.#isIn = new Uint8Array(data.influencers.length);
    this.#best = new Int32Array(entities.length).fill(NONE);
    this.#millionths = new Float64Array(entities.length);
    this.results = new Uint32Array(entities.length);
    this.highest = new Float64Array(entities.length);
  }

  /** The sum of the scores of an entity. */
  total(entity: number): number {
    return this.#millionths[entity] / MILLION;
  }

  has(result: number): boolean {
    return this.#isIn[result] !== 0;
  }

  add(result: number): void {
    const entity = this.#entityOf[result];
    this.#isIn[result] = 1;
    this.#millionths[entity] += Math.round(this.#score[result] * MILLION);
    if (this.results[entity]++ === 0 || this.#score[result] > this.highest[entity]) this.#setBest(entity, result);
  }

  remove(result: number): void {
    const entity = this.#entityOf[result];
    this.#isIn[result] = 0;
    this.#millionths[entity] -= Math.round(this.#score[result] * MILLION);
    this.results[entity]--;
    if (this.#best[entity] === result) this.#setBest(entity, this.#findBest(entity));
  }

  clear(): void {
    this.#isIn.fill(0);
    this.#best.fill(NONE);
    this.#millionths.fill(0);
    this.results.fill(0);
    this.highest.fill(0);
  }

  #setBest(entity: number, result: number): void {
    this.#best[entity] = result;
    this.highest[entity] = result === NONE ? 0 : this.#score[result];
  }

  #findBest(entity: number): number {
    if (this.results[entity] === 0) return NONE;
    const { offsets, items } = resultsOfEntities(this.#data);
    let place = offsets[entity];
    while (this.#isIn[items[place]] === 0) place++;
    return items[place];
  }
}
