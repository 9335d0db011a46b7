import type { Entity } from '../../domain/entity';
import type { LeaderboardRow } from '../../domain/influencer';
import { compareText } from '../order/compareText';
import type { LeaderTally } from './LeaderTally';
import type { ResultTally } from './ResultTally';

/** The leading entities of a field among those that are offered, first ones first. */
export class FieldLeaders {
  readonly #entities: readonly Entity[];
  readonly #records: LeaderTally;
  readonly #scores: ResultTally;
  readonly #limit: number;
  readonly rows: LeaderboardRow[] = [];
  /** How many were offered. */
  values = 0;

  /** What the ranking goes by, and how many to keep: at least one. */
  constructor(entities: readonly Entity[], records: LeaderTally, scores: ResultTally, limit: number) {
    this.#entities = entities;
    this.#records = records;
    this.#scores = scores;
    this.#limit = limit;
  }

  /** Counts an entity if anything is known of it, and puts it into its place if it has one. */
  offer(entity: number): void {
    if (this.#records.records[entity] === 0 && this.#scores.results[entity] === 0) return;
    this.values++;
    if (this.rows.length === this.#limit && this.#isBehind(entity, this.rows[this.#limit - 1])) return;
    const row = this.#rowOf(entity);
    let place = this.rows.length;
    while (place > 0 && compareRows(row, this.rows[place - 1]) < 0) place--;
    this.rows.splice(place, 0, row);
    if (this.rows.length > this.#limit) this.rows.pop();
  }

  /** Whether it can be told without a closer look that an entity comes after a row. */
  #isBehind(entity: number, { highest, highestRecord }: LeaderboardRow): boolean {
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
      highestRecord: this.#records.highest.of(entity),
    };
  }
}

const compareRows = (a: LeaderboardRow, b: LeaderboardRow): number =>
  compareStanding(a, b) || compareText(a.value, b.value);

/** Highest score first, then total, then records; those without a score come last, by their highest record. */
export function compareStanding(a: LeaderboardRow, b: LeaderboardRow): number {
  if ((a.highest === null) !== (b.highest === null)) return a.highest === null ? 1 : -1;
  const byScore = (b.highest ?? 0) - (a.highest ?? 0) || (b.total ?? 0) - (a.total ?? 0);
  const byRecord = a.highest === null ? b.highestRecord - a.highestRecord : 0;
  return byScore || byRecord || b.records - a.records;
}
