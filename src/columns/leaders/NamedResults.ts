import type { ResultColumns } from '../resultColumns';
import { type InfluencerLinks, influencerLinks } from './influencerLinks';
import { ResultTally } from './ResultTally';

/** The tally of those influencer results that speak of what some records name. Records come and go one by one, in any order. */
export class NamedResults {
  readonly tally: ResultTally;
  readonly #data: ResultColumns;
  readonly #links: InfluencerLinks;
  readonly #hideInterim: boolean;
  /** Per result how often the records name what it speaks of; of several results that speak of the same, the first. */
  readonly #namings: Uint32Array;

  constructor(data: ResultColumns, hideInterim: boolean) {
    this.tally = new ResultTally(data);
    this.#data = data;
    this.#links = influencerLinks(data);
    this.#hideInterim = hideInterim;
    this.#namings = new Uint32Array(data.influencers.length);
  }

  add(row: number): void {
    const { offsets } = this.#data.records.influencers;
    const { resultOfSlot } = this.#links;
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      const result = resultOfSlot[slot];
      if (result >= 0 && this.#namings[result]++ === 0) this.#count(result);
    }
  }

  remove(row: number): void {
    const { offsets } = this.#data.records.influencers;
    const { resultOfSlot } = this.#links;
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      const result = resultOfSlot[slot];
      if (result >= 0 && --this.#namings[result] === 0) this.#discount(result);
    }
  }

  clear(): void {
    this.#namings.fill(0);
    this.tally.clear();
  }

  /** Counts a result, and all that speak of the same. */
  #count(first: number): void {
    const { isInterim } = this.#data.influencers;
    for (let result = first; result >= 0; result = this.#links.nextResult[result]) {
      if (!this.#hideInterim || isInterim[result] === 0) this.tally.add(result);
    }
  }

  #discount(first: number): void {
    for (let result = first; result >= 0; result = this.#links.nextResult[result]) {
      if (this.tally.has(result)) this.tally.remove(result);
    }
  }
}
