import { type InfluencerLinks, influencerLinks } from './influencerLinks';
import { type InfluencerScores, newScores, toMillionths } from './influencerScores';
import type { LeaderTotals } from './leaderTotals';
import type { FacetedRows } from './matchRecords';
import type { ResultColumns } from './resultColumns';

const NEVER = 2 ** 32 - 1;

/**
 * `leaderTotals` of the first of some rows, highest score first: as many as were asked for last. Since rows come and go at the end, a step of the score slider costs only the rows between.
 */
export class LeaderTally implements LeaderTotals {
  readonly #data: ResultColumns;
  readonly #facets: FacetedRows;
  readonly #links: InfluencerLinks;
  readonly #hideInterim: boolean;
  readonly records: Uint32Array;
  readonly highestRecord: Float64Array;
  readonly named: InfluencerScores;
  /** Per entity of the records: 1 + the place in the facets' fields of its field, or 0. */
  readonly #facetOf: Uint16Array;
  /** Per entity the visit that met it last: a row that names an entity twice counts once. */
  readonly #metIn: Uint32Array;
  #visits = 0;
  /** Per result the place of the first row that names it. */
  readonly #namedAt: Uint32Array;
  /** Per entity its result with the highest score, and per result the one that was so before it came in; -1 for none. */
  readonly #best: Int32Array;
  readonly #bestBefore: Int32Array;
  #taken = 0;

  constructor(data: ResultColumns, facets: FacetedRows, hideInterim: boolean) {
    this.#data = data;
    this.#facets = facets;
    this.#links = influencerLinks(data);
    this.#hideInterim = hideInterim;
    const { length } = this.#links.entities;
    this.records = new Uint32Array(length);
    this.highestRecord = new Float64Array(length);
    this.named = newScores(length);
    const places = new Map(facets.fields.map((field, place) => [field, place + 1]));
    this.#facetOf = Uint16Array.from(this.#links.fields, (field) => places.get(field) ?? 0);
    this.#metIn = new Uint32Array(length);
    this.#namedAt = new Uint32Array(data.influencers.length).fill(NEVER);
    this.#best = new Int32Array(length).fill(-1);
    this.#bestBefore = new Int32Array(data.influencers.length);
  }

  /** Counts the first `length` of the rows. */
  take(length: number): void {
    for (; this.#taken < length; this.#taken++) this.#add(this.#taken);
    while (this.#taken > length) this.#remove(--this.#taken);
  }

  #add(place: number): void {
    const row = this.#facets.rows[place];
    const { offsets, values } = this.#data.records.influencers;
    const visit = this.#beginVisit();
    for (let slot = offsets[row]; slot < offsets[row + 1]; slot++) {
      const entity = values[slot];
      if (!this.#meets(entity, visit, place)) continue;
      if (this.records[entity]++ === 0) this.highestRecord[entity] = this.#data.records.recordScore[row];
      const result = this.#links.resultOfSlot[slot];
      if (result >= 0 && this.#namedAt[result] === NEVER) this.#name(result, place);
    }
  }

  #remove(place: number): void {
    const row = this.#facets.rows[place];
    const { offsets, values } = this.#data.records.influencers;
    const visit = this.#beginVisit();
    for (let slot = offsets[row]; slot < offsets[row + 1]; slot++) {
      const entity = values[slot];
      if (!this.#meets(entity, visit, place)) continue;
      this.records[entity]--;
      const result = this.#links.resultOfSlot[slot];
      if (result >= 0 && this.#namedAt[result] === place) this.#unname(result);
    }
  }

  #beginVisit(): number {
    if (this.#visits === NEVER) {
      this.#metIn.fill(0);
      this.#visits = 0;
    }
    return ++this.#visits;
  }

  /** Whether an entity is met for the first time in a visit, and counts: a row that fails the includes of one field counts for that field alone. */
  #meets(entity: number, visit: number, place: number): boolean {
    if (this.#metIn[entity] === visit) return false;
    this.#metIn[entity] = visit;
    const { failed } = this.#facets;
    return failed === null || failed[place] === 0 || failed[place] === this.#facetOf[this.#links.fieldOf[entity]];
  }

  /** Counts a result, and all that speak of the same. */
  #name(result: number, place: number): void {
    this.#namedAt[result] = place;
    for (let one = result; one >= 0; one = this.#links.nextResult[one]) if (this.#isShown(one)) this.#addResult(one);
  }

  /** Takes back what `#name` did, from the end. */
  #unname(result: number): void {
    this.#namedAt[result] = NEVER;
    const { nextResult } = this.#links;
    const all = [result];
    for (let one = nextResult[result]; one >= 0; one = nextResult[one]) all.push(one);
    for (let i = all.length - 1; i >= 0; i--) if (this.#isShown(all[i])) this.#removeResult(all[i]);
  }

  #isShown(result: number): boolean {
    return !this.#hideInterim || this.#data.influencers.isInterim[result] === 0;
  }

  #addResult(result: number): void {
    const entity = this.#links.entityOfResult[result];
    const score = this.#data.influencers.influencerScore[result];
    this.#bestBefore[result] = this.#best[entity];
    if (this.#best[entity] < 0 || score > this.named.highest[entity]) this.#setBest(entity, result);
    this.named.results[entity]++;
    this.named.total[entity] += toMillionths(score);
  }

  #removeResult(result: number): void {
    const entity = this.#links.entityOfResult[result];
    this.named.results[entity]--;
    this.named.total[entity] -= toMillionths(this.#data.influencers.influencerScore[result]);
    this.#setBest(entity, this.#bestBefore[result]);
  }

  #setBest(entity: number, result: number): void {
    this.#best[entity] = result;
    this.named.highest[entity] = result < 0 ? 0 : this.#data.influencers.influencerScore[result];
  }
}
