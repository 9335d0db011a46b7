import type { TimeRange } from '../../domain/time';
import type { AnyTimeRows } from '../match/AnyTimeRows';
import type { MatchedRows } from '../match/MatchedRows';
import { type TimeOrder, timeOrder } from '../match/TimeOrder';
import { columnTimes } from './columnTimes';
import type { RowLanes } from './rowLanes';
import type { Shape } from './SwimlaneTally';

/** Per lane the highest score (-1 without any record) and the number of records; and how many records are in no lane. */
type LaneCounts = { readonly highest: Float64Array; readonly count: Uint32Array; unplaced: number };

/**
 * The swimlane of the rows of some time that have at least a score. A step to another time costs only the rows of columns that are
 * new or cut in another place; what all of a lane holds is summed up from its cells.
 */
export class LanesInTime {
  readonly #rows: AnyTimeRows;
  readonly #minScore: number;
  readonly #lanes: RowLanes;
  readonly #order: TimeOrder;
  /** By their time; those of the last step. */
  #columns = new Map<string, LaneCounts>();
  #all: LaneCounts;

  constructor(rows: AnyTimeRows, minScore: number, lanes: RowLanes) {
    this.#rows = rows;
    this.#minScore = minScore;
    this.#lanes = lanes;
    this.#order = timeOrder(rows.columns.timestamp);
    this.#all = emptyCounts(lanes);
  }

  get keys(): readonly string[] {
    return this.#lanes.keys;
  }

  get highestOfLane(): Float64Array {
    return this.#all.highest;
  }

  get countOfLane(): Uint32Array {
    return this.#all.count;
  }

  get unplaced(): number {
    return this.#all.unplaced;
  }

  /** Lanes with records. */
  get found(): Uint32Array {
    const lanes = new Uint32Array(this.keys.length);
    let length = 0;
    for (let lane = 0; lane < lanes.length; lane++) {
      lanes[length] = lane;
      length += this.#all.count[lane] > 0 ? 1 : 0;
    }
    return lanes.subarray(0, length);
  }

  /** Counts the cells of a time. */
  show({ range }: MatchedRows, shape: Shape): void {
    const times = columnTimes(range, shape);
    const keyOf = ({ from, to }: TimeRange) => `${from} ${to}`;
    const before = this.#columns;
    this.#columns = new Map(times.map((time) => [keyOf(time), before.get(keyOf(time)) ?? this.#count(time)]));
    this.#all = sumOf([...this.#columns.values()], emptyCounts(this.#lanes));
  }

  /** The cells of these lanes, one lane after the other. */
  cellsOf(lanes: readonly number[]) {
    const columns = [...this.#columns.values()];
    const highest = new Float64Array(lanes.length * columns.length);
    const count = new Uint32Array(highest.length);
    let cell = 0;
    for (const lane of lanes) {
      for (const column of columns) {
        highest[cell] = column.highest[lane];
        count[cell++] = column.count[lane];
      }
    }
    return { highest, count };
  }

  #count(time: TimeRange): LaneCounts {
    const { flags, columns } = this.#rows;
    const { lane, offsets, several } = this.#lanes;
    const counts = emptyCounts(this.#lanes);
    const rows = this.#order.rowsIn(time);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const score = columns.recordScore[row];
      if (score < this.#minScore || flags[row] === 0) continue;
      const only = lane[row];
      if (only >= 0) add(counts, only, score);
      else if (only === -1) counts.unplaced++;
      else for (let at = offsets[-2 - only]; at < offsets[-1 - only]; at++) add(counts, several[at], score);
    }
    return counts;
  }
}

const emptyCounts = ({ keys }: RowLanes): LaneCounts => ({
  highest: new Float64Array(keys.length).fill(-1),
  count: new Uint32Array(keys.length),
  unplaced: 0,
});

function add({ highest, count }: LaneCounts, lane: number, score: number): void {
  count[lane]++;
  if (score > highest[lane]) highest[lane] = score;
}

function sumOf(columns: readonly LaneCounts[], sum: LaneCounts): LaneCounts {
  for (const { highest, count, unplaced } of columns) {
    sum.unplaced += unplaced;
    for (let lane = 0; lane < count.length; lane++) {
      sum.count[lane] += count[lane];
      if (highest[lane] > sum.highest[lane]) sum.highest[lane] = highest[lane];
    }
  }
  return sum;
}
