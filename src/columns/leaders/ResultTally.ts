import type { ResultColumns } from '../resultColumns';
import { resultsOfEntities } from './entityLists';
import { HighestScores } from './HighestScores';
import { influencerEntities } from './influencerEntities';

const MILLION = 1_000_000;

/**
 * What some influencer results say of every entity: how many there are, their highest score and their sum. Results come and go one by
 * one, in any order. Sums are of scores rounded to millionths: whole numbers, so that it does not matter in which order they are
 * added and taken away; exact for 90 million results.
 */
export class ResultTally {
  readonly #entityOf: Int32Array;
  readonly #score: Float64Array;
  /** Per result whether it is counted. */
  readonly #isIn: Uint8Array;
  readonly #millionths: Float64Array;
  /** Per entity of the links how many results there are, and their highest score. */
  readonly results: Uint32Array;
  readonly highest: HighestScores;

  constructor(data: ResultColumns) {
    const { entities, entityOfResult } = influencerEntities(data);
    this.#entityOf = entityOfResult;
    this.#score = data.influencers.influencerScore;
    this.#isIn = new Uint8Array(data.influencers.length);
    this.#millionths = new Float64Array(entities.length);
    this.results = new Uint32Array(entities.length);
    this.highest = new HighestScores(entities.length, this.#score, this.#isIn, () => resultsOfEntities(data));
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
    this.results[entity]++;
    this.highest.add(entity, result);
  }

  remove(result: number): void {
    const entity = this.#entityOf[result];
    this.#isIn[result] = 0;
    this.#millionths[entity] -= Math.round(this.#score[result] * MILLION);
    if (--this.results[entity] === 0) this.highest.drop(entity);
  }

  clear(): void {
    this.#isIn.fill(0);
    this.#millionths.fill(0);
    this.results.fill(0);
    this.highest.clear();
  }
}
