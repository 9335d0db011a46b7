import type { ClusterResults } from '../../contract/source';
import type { Mirror } from './Mirror';
import { type ResultKind, resultKinds } from './resultKinds';
import type { BoundedSlice } from './splitSlice';

/** What was counted of one kind of results. */
class Counted {
  floor = 0;
  total = 0;
  wanted = 0;
  readonly missing = new Map<string, number>();
}

/** How many results there are in the cluster, and of how many it is known that they cannot be had. */
export class ClusterFigures {
  readonly #counted = new Map<ResultKind, Counted>(Object.values(resultKinds).map((kind) => [kind, new Counted()]));

  /** Notes how many there are in all, the least score of what is wanted, and how many have it. */
  note(results: ResultKind, floor: number, total: number, wanted: number): void {
    Object.assign(this.#of(results), { floor, total, wanted });
  }

  /** Notes how many results of an instant cannot be read. */
  noteMissing = ({ results, jobId, from }: BoundedSlice, missing: number): void => {
    this.#of(results).missing.set(JSON.stringify([jobId, from]), missing);
  };

  /** Notes how many there are by now, whatever their score. */
  noteTotal(results: ResultKind, total: number): void {
    this.#of(results).total = total;
  }

  floorOf(results: ResultKind): number {
    return this.#of(results).floor;
  }

  /** All that is wanted has come: so that is what has come, and what cannot be had. */
  settle(mirror: Mirror): void {
    for (const [results, counted] of this.#counted) {
      counted.wanted = mirror.held(results) + missingOf(counted);
      counted.total = counted.floor === 0 ? counted.wanted : Math.max(counted.total, counted.wanted);
    }
  }

  describe(results: ResultKind, mirror: Mirror): ClusterResults {
    const counted = this.#of(results);
    const { floor, total, wanted } = counted;
    return { loaded: mirror.held(results), total, floor, wanted, missing: missingOf(counted) };
  }

  #of(results: ResultKind): Counted {
    return this.#counted.get(results) as Counted;
  }
}

const missingOf = ({ missing }: Counted): number => [...missing.values()].reduce((sum, count) => sum + count, 0);
