import type { TimeRange } from '../../domain/time';
import type { MatchedRows } from '../match/MatchedRows';
import { countFrom } from '../match/rowsByScore';
import { timeOrder } from '../match/TimeOrder';
import type { ResultColumns } from '../resultColumns';
import { recordsByTime, recordsOfEntities } from './entityLists';
import { HighestCounted } from './HighestCounted';
import { NamedResults } from './NamedResults';
import type { ResultTally } from './ResultTally';

const IN = 1;

/**
 * What some records say of every entity that they name as an influencer. A change from some records to others costs what it changes,
 * or where that is more than what stays, a count of all.
 */
export class LeaderTally {
  readonly #data: ResultColumns;
  /** Per entity how many of the records name it, and their highest score. */
  readonly records: Uint32Array;
  readonly highest: HighestCounted;
  /** Per record 1 when it is counted, 2 while it is known to stay; and how many are counted. */
  readonly #isIn: Uint8Array;
  #length = 0;
  /** Those of which rows are counted; null before the first. */
  #matched: MatchedRows | null = null;
  #minScore = 0;
  #hideInterim = false;
  /** Null until they are asked for. */
  #named: NamedResults | null = null;
  #latest: HighestCounted | null = null;

  constructor(data: ResultColumns) {
    this.#data = data;
    const { length } = data.records.entities;
    this.records = new Uint32Array(length);
    this.#isIn = new Uint8Array(data.records.length);
    this.highest = new HighestCounted(length, data.records.recordScore, this.#isIn, () => recordsOfEntities(data));
  }

  /** Whether a record is counted. */
  has(row: number): boolean {
    return this.#isIn[row] !== 0;
  }

  /** The latest time of the records that name an entity; minus infinity when none does. */
  latest(entity: number): number {
    this.#latest ??= this.#latestSoFar();
    return this.#latest.of(entity);
  }

  /** What the influencer results say that speak of what the counted records name. */
  namedResults(): ResultTally {
    if (this.#named === null) {
      this.#named = new NamedResults(this.#data, this.#hideInterim);
      for (let row = 0; row < this.#isIn.length; row++) if (this.#isIn[row] !== 0) this.#named.add(row);
    }
    return this.#named.tally;
  }

  /** Counts those of the rows that have at least a score, and none but them. */
  count(matched: MatchedRows, minScore: number, hideInterim: boolean): void {
    if (hideInterim !== this.#hideInterim) this.#named = null;
    this.#hideInterim = hideInterim;
    if (matched.anyTime === this.#matched?.anyTime) {
      if (matched !== this.#matched) this.#move(this.#matched.range, matched);
      if (minScore !== this.#minScore) this.#slide(matched, minScore);
    } else this.#exchange(matched, minScore);
    this.#matched = matched;
    this.#minScore = minScore;
  }

  /** The same rows in another time. */
  #move(before: TimeRange, { columns, anyTime, range }: MatchedRows): void {
    const { isAnew, left, entered } = timeOrder(columns.timestamp).change(before, range);
    if (isAnew) this.#clear();
    for (const rows of left) {
      for (let i = 0; i < rows.length; i++) if (this.#isIn[rows[i]] !== 0) this.#remove(rows[i]);
    }
    for (const rows of entered) {
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i];
        if (anyTime.flags[row] !== 0 && columns.recordScore[row] >= this.#minScore) this.#add(row);
      }
    }
  }

  /** More or fewer of the same rows. */
  #slide({ columns, rows }: MatchedRows, minScore: number): void {
    const before = countFrom(columns, rows, this.#minScore);
    const length = countFrom(columns, rows, minScore);
    for (let i = before; i < length; i++) this.#add(rows[i]);
    for (let i = before - 1; i >= length; i--) this.#remove(rows[i]);
  }

  #exchange({ columns, rows }: MatchedRows, minScore: number): void {
    const isIn = this.#isIn;
    const length = countFrom(columns, rows, minScore);
    let staying = 0;
    for (let i = 0; i < length; i++) {
      const row = rows[i];
      staying += isIn[row];
      isIn[row] <<= 1;
    }
    const isMore = length + this.#length - 2 * staying > length;
    if (isMore) this.#clear();
    else for (let row = 0; row < isIn.length; row++) if (isIn[row] === IN) this.#remove(row);
    for (let i = 0; i < length; i++) {
      if (isIn[rows[i]] === 0) this.#add(rows[i]);
      else isIn[rows[i]] = IN;
    }
  }

  #clear(): void {
    this.records.fill(0);
    this.highest.clear();
    this.#latest?.clear();
    this.#named?.clear();
    this.#isIn.fill(0);
    this.#length = 0;
  }

  #add(row: number): void {
    const { offsets, values } = this.#data.records.influencers;
    this.#isIn[row] = IN;
    this.#length++;
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      if (isRepeated(values, offsets[row], slot)) continue;
      this.records[values[slot]]++;
      this.highest.add(values[slot], row);
      this.#latest?.add(values[slot], row);
    }
    this.#named?.add(row);
  }

  #remove(row: number): void {
    const { offsets, values } = this.#data.records.influencers;
    this.#isIn[row] = 0;
    this.#length--;
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      if (isRepeated(values, offsets[row], slot)) continue;
      if (--this.records[values[slot]] > 0) continue;
      this.highest.drop(values[slot]);
      this.#latest?.drop(values[slot]);
    }
    this.#named?.remove(row);
  }

  #latestSoFar(): HighestCounted {
    const { timestamp, influencers } = this.#data.records;
    const latest = new HighestCounted(this.records.length, timestamp, this.#isIn, () => recordsByTime(this.#data));
    for (let row = 0; row < this.#isIn.length; row++) {
      if (this.#isIn[row] === 0) continue;
      for (let slot = influencers.offsets[row]; slot < influencers.offsets[row + 1]; slot++)
        latest.add(influencers.values[slot], row);
    }
    return latest;
  }
}

/** Whether a record has named an entity before: it counts once. */
function isRepeated(values: Int32Array, start: number, slot: number): boolean {
  for (let before = start; before < slot; before++) if (values[before] === values[slot]) return true;
  return false;
}
