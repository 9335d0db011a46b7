import type { Anomaly } from '../../domain/anomaly';
import { type Entity, sameEntity } from '../../domain/entity';
import type { RecordColumns } from '../recordColumns';
import { detectorIndex, entityIndex } from './codeIndexes';
import { Dictionary } from './Dictionary';
import { GrowingArray } from './GrowingArray';
import { GrowingList } from './GrowingList';
import { keptRows, takeRecordRows } from './takeRows';

const MOST_CAUSES = 255;

const is = (one: Entity | null, other: Entity): boolean => one !== null && sameEntity(one, other);

/** Collects records into columns, one at a time. */
export class RecordColumnsBuilder {
  readonly #detectors = new Dictionary(detectorIndex());
  readonly #entities = new Dictionary(entityIndex());
  readonly #timestamp = new GrowingArray(Float64Array);
  readonly #detector = new GrowingArray(Int32Array);
  readonly #partition = new GrowingArray(Int32Array);
  readonly #over = new GrowingArray(Int32Array);
  readonly #by = new GrowingArray(Int32Array);
  readonly #recordScore = new GrowingArray(Float64Array);
  readonly #initialRecordScore = new GrowingArray(Float64Array);
  readonly #probability = new GrowingArray(Float64Array);
  readonly #actual = new GrowingList(Float64Array);
  readonly #typical = new GrowingList(Float64Array);
  readonly #influencers = new GrowingList(Int32Array);
  readonly #isInterim = new GrowingArray(Uint8Array);
  readonly #isMultiBucket = new GrowingArray(Uint8Array);
  readonly #causeCount = new GrowingArray(Uint8Array);

  get length(): number {
    return this.#timestamp.length;
  }

  /** Adds one record and returns its row. */
  append(anomaly: Anomaly): number {
    this.#timestamp.push(anomaly.timestamp);
    this.#detector.push(this.#detectors.codeOf(anomaly.detector));
    const partition = this.#entities.codeOrMissing(anomaly.partition);
    const over = this.#entities.codeOrMissing(anomaly.over);
    const by = this.#entities.codeOrMissing(anomaly.by);
    this.#partition.push(partition);
    this.#over.push(over);
    this.#by.push(by);
    this.#recordScore.push(anomaly.recordScore);
    this.#initialRecordScore.push(anomaly.initialRecordScore);
    this.#probability.push(anomaly.probability);
    this.#actual.push(anomaly.actual);
    this.#typical.push(anomaly.typical);
    this.#influencers.push(
      anomaly.influencers.map((entity) => {
        // What splits a detector mostly influences it too: comparing is several times quicker than looking up.
        if (is(anomaly.partition, entity)) return partition;
        if (is(anomaly.over, entity)) return over;
        return is(anomaly.by, entity) ? by : this.#entities.codeOf(entity);
      }),
    );
    this.#isInterim.push(Number(anomaly.isInterim));
    this.#isMultiBucket.push(Number(anomaly.isMultiBucket));
    this.#causeCount.push(Math.min(anomaly.causeCount, MOST_CAUSES));
    return this.length - 1;
  }

  /** The columns; with `keep` (one flag a row) without the rows whose flag is 0, and without what only they named. */
  finish(keep?: Uint8Array): RecordColumns {
    const all: RecordColumns = {
      length: this.length,
      timestamp: this.#timestamp.toArray(),
      detector: this.#detector.toArray(),
      partition: this.#partition.toArray(),
      over: this.#over.toArray(),
      by: this.#by.toArray(),
      recordScore: this.#recordScore.toArray(),
      initialRecordScore: this.#initialRecordScore.toArray(),
      probability: this.#probability.toArray(),
      actual: this.#actual.toColumn(),
      typical: this.#typical.toColumn(),
      influencers: this.#influencers.toColumn(),
      isInterim: this.#isInterim.toArray(),
      isMultiBucket: this.#isMultiBucket.toArray(),
      causeCount: this.#causeCount.toArray(),
      detectors: this.#detectors.values.slice(),
      entities: this.#entities.values.slice(),
    };
    return keep ? takeRecordRows(all, keptRows(keep)) : all;
  }
}
