import { epochMs, type TimeRange } from '../../domain/time';
import { oncePer } from '../oncePer';
import { orderByNumber } from '../order/orderByNumber';

/** What has to be done to have the rows of one time instead of those of another. */
type TimeChange = {
  /** Whether so few stay that all is to be forgotten instead of taking away what leaves. */
  readonly isAnew: boolean;
  /** Rows that leave, none when all are forgotten; and rows that enter. */
  readonly left: readonly Uint32Array[];
  readonly entered: readonly Uint32Array[];
};

/** Rows in the order of their time: those of a range lie next to each other. */
export class TimeOrder {
  /** All rows, earliest first, equal times by row. */
  readonly rows: Uint32Array;
  readonly #timestamp: Float64Array;

  constructor(timestamp: Float64Array) {
    const rows = new Uint32Array(timestamp.length).map((_, row) => row);
    this.rows = orderByNumber(rows, timestamp, false);
    this.#timestamp = timestamp;
  }

  /** Those of a range, in the same order. */
  rowsIn({ from, to }: TimeRange): Uint32Array {
    return from < to ? this.rows.subarray(this.#placeOf(from), this.#placeOf(to)) : this.rows.subarray(0, 0);
  }

  /** What leaves and enters at a step from one time to another. */
  change(before: TimeRange, after: TimeRange): TimeChange {
    const left = outside(before, after).map((range) => this.rowsIn(range));
    const all = this.rowsIn(after);
    if (left[0].length + left[1].length > all.length) return { isAnew: true, left: [], entered: [all] };
    return { isAnew: false, left, entered: outside(after, before).map((range) => this.rowsIn(range)) };
  }

  /** Where the first row is that is not before a time. */
  #placeOf(time: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#timestamp[this.rows[middle]] < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The parts of a range before and after another one. */
const outside = (range: TimeRange, other: TimeRange): [TimeRange, TimeRange] => [
  { from: range.from, to: epochMs(Math.min(range.to, other.from)) },
  { from: epochMs(Math.max(range.from, other.to)), to: range.to },
];

/** The order of some times; computed once, when a range of them moves for the first time: 4 bytes a row. */
export const timeOrder = oncePer((timestamp: Float64Array) => new TimeOrder(timestamp));
