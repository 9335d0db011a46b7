import type { TimeRange } from '../../domain/time';
import { oncePer } from '../oncePer';
import type { RecordColumns } from '../recordColumns';
import type { AnyTimeRows } from './AnyTimeRows';

/** The rows that match all of a filter but its least score: some rows, and a time. */
export class MatchedRows {
  readonly columns: RecordColumns;
  readonly anyTime: AnyTimeRows;
  /** Not before its beginning, though it may be empty. */
  readonly range: TimeRange;
  #rows: Uint32Array | null = null;

  constructor(anyTime: AnyTimeRows, { from, to }: TimeRange) {
    this.columns = anyTime.columns;
    this.anyTime = anyTime;
    this.range = { from, to: to < from ? from : to };
  }

  /** Highest score first, so that a least score keeps a first part of them. Found when asked for: a step of the time does without. */
  get rows(): Uint32Array {
    this.#rows ??= rowsInTime(this.anyTime, this.range);
    return this.#rows;
  }

  has(row: number): boolean {
    const time = this.columns.timestamp[row];
    return time >= this.range.from && time < this.range.to && this.anyTime.flags[row] !== 0;
  }
}

function rowsInTime({ columns, rows }: AnyTimeRows, { from, to }: TimeRange): Uint32Array {
  const { first, last } = timesOf(columns);
  if (first >= from && last < to) return rows;
  const { timestamp } = columns;
  const kept = scratchOf(columns);
  let length = 0;
  // Every row is written, and stays only when the next is written behind it: a branch could not be guessed by a processor, and would
  // cost more than all else.
  for (let i = 0; i < rows.length; i++) {
    const time = timestamp[rows[i]];
    kept[length] = rows[i];
    length += Number(time >= from) & Number(time < to);
  }
  return kept.slice(0, length);
}

const timesOf = oncePer(({ timestamp }: RecordColumns) => {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of timestamp) {
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return { first, last };
});

/** Room for all rows: taken anew at every step, it would cost more than what is done in it. */
export const scratchOf = oncePer(({ length }: RecordColumns) => new Uint32Array(length));
