import { recordsOfEntities } from './entityLists';
import { type InfluencerLinks, influencerLinks } from './influencerLinks';
import { ResultTally } from './ResultTally';
import type { ResultColumns } from './resultColumns';

const NONE = -1;
const IN = 1;

/**
 * What some records say of every entity that they name as an influencer, and what the influencer results say that speak of what they
 * name. A change from some records to others costs what it changes, or where that is more than what stays, a count of all.
 */
export class LeaderTally {
  readonly #data: ResultColumns;
  readonly #links: InfluencerLinks;
  /** Per entity of the links how many of the records name it, and their highest score: -1 without any. */
  readonly records: Uint32Array;
  readonly highestRecord: Float64Array;
  readonly named: ResultTally;
  /** Per entity the one with the highest score of the records that name it. */
  readonly #best: Int32Array;
  /** Per record 1 when it is counted, 2 while it is known to stay; and the counted ones, the first `#length` of `#rows`. */
  readonly #isIn: Uint8Array;
  #rows: Uint32Array = new Uint32Array(0);
  #length = 0;
  #hideInterim = false;
  /** Per influencer result how many of the records name what it speaks of; of several results of the same, the first. */
  readonly #namings: Uint32Array;
  /** Per entity the visit of a record that met it last: a record that names an entity twice counts once. */
  readonly #metIn: Uint32Array;
  #visit = 0;

  constructor(data: ResultColumns) {
    this.#data = data;
    this.#links = influencerLinks(data);
    const { length } = this.#links.entities;
    this.records = new Uint32Array(length);
    this.highestRecord = new Float64Array(length).fill(-1);
    this.named = new ResultTally(data);
    this.#best = new Int32Array(length).fill(NONE);
    this.#isIn = new Uint8Array(data.records.length);
    this.#namings = new Uint32Array(data.influencers.length);
    this.#metIn = new Uint32Array(length);
  }

  /** Counts the first `length` of these rows, highest score first, and none but them. */
  count(rows: Uint32Array, length: number, hideInterim: boolean): void {
    if (hideInterim !== this.#hideInterim) this.#clear();
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
    for (let i = 0; i < length; i++) staying += isIn[rows[i]];
    const changes = length + this.#length - 2 * staying;
    if (changes > length) this.#clear();
    const before = this.#rows.subarray(0, this.#length);
    for (let i = 0; i < length; i++) isIn[rows[i]] <<= 1;
    for (let i = 0; i < before.length; i++) if (isIn[before[i]] === IN) this.#remove(before[i]);
    for (let i = 0; i < length; i++) {
      if (isIn[rows[i]] === 0) this.#add(rows[i]);
      else isIn[rows[i]] = IN;
    }
  }

  #clear(): void {
    this.records.fill(0);
    this.highestRecord.fill(-1);
    this.named.clear();
    this.#best.fill(NONE);
    this.#isIn.fill(0);
    this.#namings.fill(0);
    this.#length = 0;
  }

  #add(row: number): void {
    const { offsets, values } = this.#data.records.influencers;
    const { resultOfSlot } = this.#links;
    const score = this.#data.records.recordScore[row];
    this.#isIn[row] = IN;
    this.#beginVisit();
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      const entity = values[slot];
      if (!this.#meets(entity)) continue;
      this.records[entity]++;
      if (score > this.highestRecord[entity]) this.#setBest(entity, row);
      const result = resultOfSlot[slot];
      if (result >= 0 && this.#namings[result]++ === 0) this.#name(result);
    }
  }

  #remove(row: number): void {
    const { offsets, values } = this.#data.records.influencers;
    const { resultOfSlot } = this.#links;
    this.#isIn[row] = 0;
    this.#beginVisit();
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      const entity = values[slot];
      if (!this.#meets(entity)) continue;
      this.records[entity]--;
      if (this.#best[entity] === row) this.#setBest(entity, this.#findBest(entity));
      const result = resultOfSlot[slot];
      if (result >= 0 && --this.#namings[result] === 0) this.#unname(result);
    }
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

  /** Counts a result, and all that speak of the same. */
  #name(first: number): void {
    const { isInterim } = this.#data.influencers;
    for (let result = first; result >= 0; result = this.#links.nextResult[result]) {
      if (!this.#hideInterim || isInterim[result] === 0) this.named.add(result);
    }
  }

  #unname(first: number): void {
    for (let result = first; result >= 0; result = this.#links.nextResult[result]) {
      if (this.named.has(result)) this.named.remove(result);
    }
  }
}
