import type { Cells } from '../../domain/swimlane';
import type { TimeRange } from '../../domain/time';
import type { AnyTimeRows } from '../match/AnyTimeRows';
import type { MatchedRows } from '../match/MatchedRows';
import { type TimeOrder, timeOrder } from '../match/TimeOrder';
import { toMillionths } from '../millionths';
import { cellsOfRows } from './cellsOfRows';
import { columnTimes } from './columnTimes';
import type { RowLanes } from './rowLanes';
import type { Shape } from './SwimlaneTally';

/**
 * Per lane, of which the last is the overall one, the highest score (-1 without any record), the row that has it, the number of records
 * and the sum of their scores in millionths, null unless it was asked for; and how many records are in no lane.
 */
type LaneCounts = {
  readonly highest: Float64Array;
  readonly top: Int32Array;
  readonly count: Uint32Array;
  readonly millionths: Float64Array | null;
  unplaced: number;
};

/**
 * The swimlane of the rows of some time that have at least a score. A step to another time costs only the rows of columns that are
 * new or cut in another place; what all of a lane holds is summed up from its cells.
 */
export class LanesInTime {
  readonly #rows: AnyTimeRows;
  readonly #minScore: number;
  readonly #withSums: boolean;
  readonly #order: TimeOrder;
  readonly lanes: RowLanes;
  /** By their time; those of the last step. */
  #columns = new Map<string, LaneCounts>();
  #all: LaneCounts;

  constructor(rows: AnyTimeRows, minScore: number, lanes: RowLanes, withSums: boolean) {
    this.#rows = rows;
    this.#minScore = minScore;
    this.#withSums = withSums;
    this.#order = timeOrder(rows.columns.timestamp);
    this.lanes = lanes;
    this.#all = this.#empty();
  }

  /** The number of the overall lane. */
  get overall(): number {
    return this.lanes.keys.length;
  }

  get highestOfLane(): Float64Array {
    return this.#all.highest;
  }

  get countOfLane(): Uint32Array {
    return this.#all.count;
  }

  get millionthsOfLane(): Float64Array | null {
    return this.#all.millionths;
  }

  get unplaced(): number {
    return this.#all.unplaced;
  }

  /** Lanes with records, without the overall one. */
  get found(): Uint32Array {
    const lanes = new Uint32Array(this.overall);
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
    this.#all = sumOf([...this.#columns.values()], this.#empty());
  }

  /** The cells of these lanes, one lane after the other. */
  cellsOf(lanes: readonly number[]): Cells {
    const columns = [...this.#columns.values()];
    const top = new Int32Array(lanes.length * columns.length);
    const count = new Uint32Array(top.length);
    let cell = 0;
    for (const lane of lanes) {
      for (const column of columns) {
        top[cell] = column.top[lane];
        count[cell++] = column.count[lane];
      }
    }
    return { ...cellsOfRows(this.#rows.columns, top), count };
  }

  #count(time: TimeRange): LaneCounts {
    const { flags, columns } = this.#rows;
    const { lane, offsets, several } = this.lanes;
    const counts = this.#empty();
    const rows = this.#order.rowsIn(time);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const score = columns.recordScore[row];
      if (score < this.#minScore || flags[row] === 0) continue;
      const only = lane[row];
      add(counts, this.overall, row, score);
      if (only >= 0) add(counts, only, row, score);
      else if (only === -1) counts.unplaced++;
      else for (let at = offsets[-2 - only]; at < offsets[-1 - only]; at++) add(counts, several[at], row, score);
    }
    return counts;
  }

  #empty(): LaneCounts {
    const lanes = this.overall + 1;
    return {
      highest: new Float64Array(lanes).fill(-1),
      top: new Int32Array(lanes).fill(-1),
      count: new Uint32Array(lanes),
      millionths: this.#withSums ? new Float64Array(lanes) : null,
      unplaced: 0,
    };
  }
}

function add({ highest, top, count, millionths }: LaneCounts, lane: number, row: number, score: number): void {
  count[lane]++;
  if (millionths !== null) millionths[lane] += toMillionths(score);
  if (score < highest[lane] || (score === highest[lane] && row > top[lane])) return;
  highest[lane] = score;
  top[lane] = row;
}

/** What lanes hold in all columns; their rows are not told. */
function sumOf(columns: readonly LaneCounts[], sum: LaneCounts): LaneCounts {
  for (const { highest, count, millionths, unplaced } of columns) {
    sum.unplaced += unplaced;
    for (let lane = 0; lane < count.length; lane++) {
      sum.count[lane] += count[lane];
      if (highest[lane] > sum.highest[lane]) sum.highest[lane] = highest[lane];
      if (sum.millionths !== null && millionths !== null) sum.millionths[lane] += millionths[lane];
    }
  }
  return sum;
}
