import type { Entity } from '../../domain/entity';
import type { EpochMs } from '../../domain/time';
import type { InfluencerColumns } from '../influencerColumns';
import { entityIndex, textIndex } from './codeIndexes';
import { Dictionary } from './Dictionary';
import { GrowingArray } from './GrowingArray';
import { keptRows, takeInfluencerRows } from './takeRows';

/** One influencer result. */
export type InfluencerResult = {
  readonly timestamp: EpochMs;
  readonly jobId: string;
  readonly influencer: Entity;
  readonly influencerScore: number;
  readonly isInterim: boolean;
};

/** Collects influencer results into columns, one at a time. */
export class InfluencerColumnsBuilder {
  readonly #jobs = new Dictionary(textIndex());
  readonly #entities = new Dictionary(entityIndex());
  readonly #timestamp = new GrowingArray(Float64Array);
  readonly #job = new GrowingArray(Int32Array);
  readonly #influencer = new GrowingArray(Int32Array);
  readonly #influencerScore = new GrowingArray(Float64Array);
  readonly #isInterim = new GrowingArray(Uint8Array);

  get length(): number {
    return this.#timestamp.length;
  }

  /** Adds one influencer result and returns its row. */
  append(result: InfluencerResult): number {
    this.#timestamp.push(result.timestamp);
    this.#job.push(this.#jobs.codeOf(result.jobId));
    this.#influencer.push(this.#entities.codeOf(result.influencer));
    this.#influencerScore.push(result.influencerScore);
    this.#isInterim.push(Number(result.isInterim));
    return this.length - 1;
  }

  /** The columns; with `keep` (one flag a row) without the rows whose flag is 0, and without what only they named. */
  finish(keep?: Uint8Array): InfluencerColumns {
    const all: InfluencerColumns = {
      length: this.length,
      timestamp: this.#timestamp.toArray(),
      job: this.#job.toArray(),
      influencer: this.#influencer.toArray(),
      influencerScore: this.#influencerScore.toArray(),
      isInterim: this.#isInterim.toArray(),
      jobs: this.#jobs.values.slice(),
      entities: this.#entities.values.slice(),
    };
    return keep ? takeInfluencerRows(all, keptRows(keep)) : all;
  }
}
