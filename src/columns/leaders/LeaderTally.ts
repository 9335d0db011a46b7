import type { ResultColumns } from '../resultColumns';
import { recordsOfEntities } from './entityLists';
import { influencerEntities } from './influencerEntities';
import { NamedResults } from './NamedResults';
import type { ResultTally } from './ResultTally';

const NONE = -1;
const IN = 1;

/**
 * What some records say of every entity that they name as an influencer. A change from some records to others costs what it changes,
 * or where that is more than what stays, a count of all.
 */
export class LeaderTally {
  readonly #data: ResultColumns;
  /** Per entity (see `InfluencerEntities`) how many of the records name it, and their highest score: -1 without any. */
  readonly records: Uint32Array;
  readonly highestRecord: Float64Array;
  /** Per entity the one with the highest score of the records that name it. */
  readonly #best: Int32Array;
  /** Per record 1 when it is counted, 2 while it is known to stay; and the counted ones, the first `#length` of `#rows`. */
  readonly #isIn: Uint8Array;
  #rows: Uint32Array = new Uint32Array(0);
  #length = 0;
  #hideInterim = false;
  /** Null until it is asked for. */
  #named: NamedResults | null = null;
  /** Per entity the visit of a record that met it last: a record that names an entity twice counts once. */
  readonly #metIn: Uint32Array;
  #visit = 0;

  constructor(data: ResultColumns) {
    this.#data = data;
    const { length } = influencerEntities(data).entities;
    this.records = new Uint32Array(length);
    this.highestRecord = new Float64Array(length).fill(-1);
    this.#best = new Int32Array(length).fill(NONE);
    this.#isIn = new Uint8Array(data.records.length);
    this.#metIn = new Uint32Array(length);
  }

  /** What the influencer results say that speak of what the counted records name. */
  namedResults(): ResultTally {
    if (this.#named === null) {
      this.#named = new NamedResults(this.#data, this.#hideInterim);
      const rows = this.#rows.subarray(0, this.#length);
      for (let i = 0; i < rows.length; i++) this.#named.add(rows[i]);
    }
    return this.#named.tally;
  }

  /** Counts the first `length` of these rows, highest score first, and none but them. */
  count(rows: Uint32Array, length: number, hideInterim: boolean): void {
    if (hideInterim !== this.#hideInterim) this.#named = null;
    this.#hideInterim = hideInterim;
    if (rows === this.#rows) this.#slide(length);
    else this.#exchange(rows, length);
    this.#rows = rows;
    this.#length = length;
  }

  /** More or fewer of the same rows. */
  #slide(length: number): void {
    for (let i = this.#length; i < length; i++) this.#add(this.#rows[i]);
    for (let i = this.#length - 1; i >= length; i--) this.#remove(this.#rows[i]);
  }

  #exchange(rows: Uint32Array, length: number): void {
    const isIn = this.#isIn;
    let staying = 0;
    for (let i = 0; i < length; i++) {
      const row = rows[i];
      staying += isIn[row];
      isIn[row] <<= 1;
    }
    const before = this.#rows.subarray(0, this.#length);
    const isMore = length + before.length - 2 * staying > length;
    if (isMore) this.#clear();
    else for (let i = 0; i < before.length; i++) if (isIn[before[i]] === IN) this.#remove(before[i]);
    for (let i = 0; i < length; i++) {
      if (isIn[rows[i]] === 0) this.#add(rows[i]);
      else isIn[rows[i]] = IN;
    }
  }

  #clear(): void {
    this.records.fill(0);
    this.highestRecord.fill(-1);
    this.#named?.clear();
    this.#best.fill(NONE);
    this.#isIn.fill(0);
    this.#length = 0;
  }

  #add(row: number): void {
    const { offsets, values } = this.#data.records.influencers;
    const score = this.#data.records.recordScore[row];
    this.#isIn[row] = IN;
    this.#beginVisit();
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      const entity = values[slot];
      if (!this.#meets(entity)) continue;
      this.records[entity]++;
      if (score > this.highestRecord[entity]) this.#setBest(entity, row);
    }
    this.#named?.add(row);
  }

  #remove(row: number): void {
    const { offsets, values } = this.#data.records.influencers;
    this.#isIn[row] = 0;
    this.#beginVisit();
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      const entity = values[slot];
      if (!this.#meets(entity)) continue;
      this.records[entity]--;
      if (this.#best[entity] === row) this.#setBest(entity, this.#findBest(entity));
    }
    this.#named?.remove(row);
  }

  #beginVisit(): void {
    if (this.#visit === 2 ** 32 - 1) {
      this.#metIn.fill(0);
      this.#visit = 0;
    }
    this.#visit++;
  }

  #meets(entity: number): boolean {
    if (this.#metIn[entity] === this.#visit) return false;
    this.#metIn[entity] = this.#visit;
    return true;
  }

  #setBest(entity: number, row: number): void {
    this.#best[entity] = row;
    this.highestRecord[entity] = row === NONE ? -1 : this.#data.records.recordScore[row];
  }

  #findBest(entity: number): number {
    if (this.records[entity] === 0) return NONE;
    const { offsets, items } = recordsOfEntities(this.#data);
    let place = offsets[entity];
    while (this.#isIn[items[place]] === 0) place++;
    return items[place];
  }
}
