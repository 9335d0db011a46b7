import type { Entity } from '../../domain/entity';
import type { LeaderboardRow, LeaderOrder } from '../../domain/influencer';
import type { LeaderTally } from './LeaderTally';
import { compareLeaders, type Leader, leaderKey } from './leaderOrder';
import type { FieldTallies } from './leaderTallies';
import type { ResultTally } from './ResultTally';

const NO_RECORD = -1;

/** The leading entities of a field among those that are offered. */
export class FieldLeaders {
  readonly #entities: readonly Entity[];
  readonly #records: LeaderTally;
  readonly #scores: ResultTally;
  readonly #keyOf: (entity: number) => number;
  readonly #most: number;
  /** In no order, up to twice as many as are kept: to order them now and then costs less than to put each into its place. */
  readonly #leaders: Leader[] = [];
  /** The last of those that were kept, which others must precede. */
  #last: Leader | null = null;
  /** How many were offered of which anything is counted, and how many of these were found. */
  values = 0;
  found = 0;

  /** `most` is how many are kept: at least one. */
  constructor(entities: readonly Entity[], tallies: FieldTallies, order: LeaderOrder, most: number) {
    this.#entities = entities;
    this.#records = tallies.records;
    this.#scores = tallies.scores;
    this.#keyOf = leaderKey(order, entities, tallies);
    this.#most = most;
  }

  /** Counts an entity if anything is counted of it, and keeps it if it was found and leads. */
  offer(entity: number, isFound: boolean): void {
    if (this.#records.records[entity] === 0 && this.#scores.results[entity] === 0) return;
    this.values++;
    if (!isFound) return;
    this.found++;
    const key = this.#keyOf(entity);
    if (this.#last !== null && this.#isBehind(entity, key, this.#last)) return;
    if (this.#leaders.push({ key, row: this.#rowOf(entity) }) >= 2 * this.#most) this.#cut();
  }

  /** Those that are kept, in order. */
  kept(): readonly Leader[] {
    this.#cut();
    return this.#leaders;
  }

  #cut(): void {
    const leaders = this.#leaders.sort(compareLeaders);
    if (leaders.length < this.#most) return;
    leaders.length = this.#most;
    this.#last = leaders[this.#most - 1];
  }

  /** Whether it can be told without a closer look that an entity comes after a leader. */
  #isBehind(entity: number, key: number, last: Leader): boolean {
    if (key !== last.key) return key < last.key;
    const { highest, highestRecord } = last.row;
    const isScored = this.#scores.results[entity] > 0;
    if (highest === null) return !isScored && this.#records.highest.bound[entity] < highestRecord;
    return !isScored || this.#scores.highest.bound[entity] < highest;
  }

  #rowOf(entity: number): LeaderboardRow {
    const isScored = this.#scores.results[entity] > 0;
    return {
      value: this.#entities[entity].value,
      highest: isScored ? this.#scores.highest.of(entity) : null,
      total: isScored ? this.#scores.total(entity) : null,
      records: this.#records.records[entity],
      highestRecord: Math.max(this.#records.highest.of(entity), NO_RECORD),
    };
  }
}
