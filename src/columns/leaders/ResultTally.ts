import { fromMillionths, toMillionths } from '../millionths';
import type { ResultColumns } from '../resultColumns';
import { resultsByTime, resultsOfEntities } from './entityLists';
import { HighestCounted } from './HighestCounted';

/**
 * What some influencer results say of every entity: how many there are, their highest score and their sum. Results come and go one by
 * one, in any order. Sums are of millionths.
 */
export class ResultTally {
  readonly #data: ResultColumns;
  readonly #entityOf: Int32Array;
  readonly #score: Float64Array;
  /** Per result whether it is counted. */
  readonly #isIn: Uint8Array;
  readonly #millionths: Float64Array;
  /** Per entity how many results there are, and their highest score. */
  readonly results: Uint32Array;
  readonly highest: HighestCounted;
  /** Null until it is asked for. */
  #latest: HighestCounted | null = null;

  constructor(data: ResultColumns) {
    this.#data = data;
    const { influencer, influencerScore, entities } = data.influencers;
    this.#entityOf = influencer;
    this.#score = influencerScore;
    this.#isIn = new Uint8Array(data.influencers.length);
    this.#millionths = new Float64Array(entities.length);
    this.results = new Uint32Array(entities.length);
    this.highest = new HighestCounted(entities.length, this.#score, this.#isIn, () => resultsOfEntities(data));
  }

  /** The latest time of the results of an entity; minus infinity without any. */
  latest(entity: number): number {
    this.#latest ??= this.#latestSoFar();
    return this.#latest.of(entity);
  }

  /** The sum of the scores of an entity. */
  total(entity: number): number {
    return fromMillionths(this.#millionths[entity]);
  }

  has(result: number): boolean {
    return this.#isIn[result] !== 0;
  }

  add(result: number): void {
    const entity = this.#entityOf[result];
    this.#isIn[result] = 1;
    this.#millionths[entity] += toMillionths(this.#score[result]);
    this.results[entity]++;
    this.highest.add(entity, result);
    this.#latest?.add(entity, result);
  }

  remove(result: number): void {
    const entity = this.#entityOf[result];
    this.#isIn[result] = 0;
    this.#millionths[entity] -= toMillionths(this.#score[result]);
    if (--this.results[entity] > 0) return;
    this.highest.drop(entity);
    this.#latest?.drop(entity);
  }

  clear(): void {
    this.#isIn.fill(0);
    this.#millionths.fill(0);
    this.results.fill(0);
    this.highest.clear();
    this.#latest?.clear();
  }

  #latestSoFar(): HighestCounted {
    const { length } = this.results;
    const latest = new HighestCounted(length, this.#data.influencers.timestamp, this.#isIn, () =>
      resultsByTime(this.#data),
    );
    for (let result = 0; result < this.#isIn.length; result++) {
      if (this.#isIn[result] !== 0) latest.add(this.#entityOf[result], result);
    }
    return latest;
  }
}
