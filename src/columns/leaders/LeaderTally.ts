import type { ResultColumns } from '../resultColumns';
import { recordsOfEntities } from './entityLists';
import { HighestScores } from './HighestScores';
import { influencerEntities } from './influencerEntities';
import { NamedResults } from './NamedResults';
import type { ResultTally } from './ResultTally';

const IN = 1;

/**
 * What some records say of every entity that they name as an influencer. A change from some records to others costs what it changes,
 * or where that is more than what stays, a count of all.
 */
export class LeaderTally {
  readonly #data: ResultColumns;
  /** Per entity (see `InfluencerEntities`) how many of the records name it, and their highest score. */
  readonly records: Uint32Array;
  readonly highest: HighestScores;
  /** Per record 1 when it is counted, 2 while it is known to stay; and the counted ones, the first `#length` of `#rows`. */
  readonly #isIn: Uint8Array;
  #rows: Uint32Array = new Uint32Array(0);
  #length = 0;
  #hideInterim = false;
  /** Null until it is asked for. */
  #named: NamedResults | null = null;

  constructor(data: ResultColumns) {
    this.#data = data;
    const { length } = influencerEntities(data).entities;
    this.records = new Uint32Array(length);
    this.#isIn = new Uint8Array(data.records.length);
    this.highest = new HighestScores(length, data.records.recordScore, this.#isIn, () => recordsOfEntities(data));
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
    this.highest.clear();
    this.#named?.clear();
    this.#isIn.fill(0);
    this.#length = 0;
  }

  #add(row: number): void {
    const { offsets, values } = this.#data.records.influencers;
    this.#isIn[row] = IN;
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      if (isRepeated(values, offsets[row], slot)) continue;
      this.records[values[slot]]++;
      this.highest.add(values[slot], row);
    }
    this.#named?.add(row);
  }

  #remove(row: number): void {
    const { offsets, values } = this.#data.records.influencers;
    this.#isIn[row] = 0;
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      if (isRepeated(values, offsets[row], slot)) continue;
      if (--this.records[values[slot]] === 0) this.highest.drop(values[slot]);
    }
    this.#named?.remove(row);
  }
}

/** Whether a record has named an entity before: it counts once. */
function isRepeated(values: Int32Array, start: number, slot: number): boolean {
  for (let before = start; before < slot; before++) if (values[before] === values[slot]) return true;
  return false;
}
