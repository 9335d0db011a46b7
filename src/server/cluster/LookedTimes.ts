import type { TimeRange } from '../../domain/time';

/** While a cluster is away, pages go on asking for times that move with the clock. */
const MOST = 16;

/** The times that pages look at, whose scores are still to be asked for anew: each once, of many the latest. */
export class LookedTimes {
  readonly #times = new Map<string, TimeRange>();

  add(time: TimeRange): void {
    const key = JSON.stringify([String(time.from), String(time.to)]);
    this.#times.delete(key);
    this.#times.set(key, time);
    const [oldest] = this.#times.keys();
    if (this.#times.size > MOST) this.#times.delete(oldest);
  }

  all(): TimeRange[] {
    return [...this.#times.values()];
  }

  /** They were asked for; a time that was added again meanwhile stays. */
  remove(times: readonly TimeRange[]): void {
    for (const [key, time] of this.#times) if (times.includes(time)) this.#times.delete(key);
  }
}
