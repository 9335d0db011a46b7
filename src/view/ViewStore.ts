import type { RecordFilter } from '../domain/recordFilter';
import type { SourceTime } from '../domain/sourceTime';
import type { EpochMs, TimeRange } from '../domain/time';
import { recordFilter } from './recordFilter';
import { resolveRange } from './resolveRange';
import type { ReadView, View } from './viewState';

/** What the page shows at a moment. A part that does not change from one moment to the next stays the same object. */
export type Shown = {
  readonly view: View;
  /** The time the view covers, resolved. */
  readonly range: TimeRange;
  /** First bucket start to last bucket end of the source. */
  readonly extent: TimeRange;
  /** What `now` means in a date of the view. */
  readonly now: EpochMs;
  /** Every panel's choice applied; a panel takes its own part out again. */
  readonly filter: RecordFilter;
  /** What in the address made no sense, a sentence each. */
  readonly problems: readonly string[];
};

type Change = Partial<View>;

/**
 * The view of the page: what the address says, with a preview laid over it while something is dragged. Outside of React, so that a
 * step of a slider renders only what reads the parts that it changes.
 */
export class ViewStore {
  #address: ReadView;
  #time: SourceTime;
  #preview: Change | null = null;
  #shown: Shown;
  readonly #listeners = new Set<() => void>();

  constructor(address: ReadView, time: SourceTime) {
    this.#address = address;
    this.#time = time;
    this.#shown = shownOf(address, time, null);
  }

  readonly shown = (): Shown => this.#shown;

  readonly subscribe = (listen: () => void): (() => void) => {
    this.#listeners.add(listen);
    return () => this.#listeners.delete(listen);
  };

  /** Follows the address, and the source. */
  follow(address: ReadView, time: SourceTime): void {
    if (address === this.#address && time === this.#time) return;
    this.#address = address;
    this.#time = time;
    this.#show();
  }

  /** Lays a change over the address; null takes it away. */
  preview(change: Change | null): void {
    if (change === this.#preview) return;
    this.#preview = change;
    this.#show();
  }

  /** Takes a change away that the address has by now, unless another has taken its place. */
  settle(change: Change): void {
    if (this.#preview === change) this.preview(null);
  }

  #show(): void {
    const before = this.#shown;
    this.#shown = keepSame(before, shownOf(this.#address, this.#time, this.#preview));
    if (this.#shown !== before) for (const listen of this.#listeners) listen();
  }
}

function shownOf(address: ReadView, time: SourceTime, preview: Change | null): Shown {
  const view = { ...address.view, ...preview };
  const { range, problem } = resolveRange(view, time);
  const problems = problem === null ? address.problems : [...address.problems, problem];
  return { view, range, ...time, filter: recordFilter(view, range), problems };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The new one, with every part that says the same as before taken from before: an address that is read anew says mostly the same. */
function keepSame(before: Shown, now: Shown): Shown {
  return keepParts(before, { ...now, view: keepParts(before.view, now.view) });
}

function keepParts<T extends object>(before: T, now: T): T {
  const keys = Object.keys(now) as (keyof T)[];
  const changed = keys.filter((key) => !isSame(before[key], now[key]));
  if (changed.length === 0) return before;
  return { ...before, ...Object.fromEntries(changed.map((key) => [key, now[key]])) };
}
