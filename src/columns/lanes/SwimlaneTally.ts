import type { Question } from '../questions';
import type { RecordColumns } from '../recordColumns';
import { type RowLanes, rowLanes } from './rowLanes';

export type Shape = Omit<Question<'swimlane'>, 'filter' | 'lanes'>;

/** The cells of all lanes are counted as long as there are no more than this; else those of the lanes asked for. */
export const MOST_CELLS = 2 ** 20;

const NONE = -1;

/**
 * The swimlane of the first of some rows, highest score first: as many as were asked for last. Since rows come and go at the end,
 * a step of the score slider costs only the rows between; and the first row of a lane or cell has its highest score.
 */
export class SwimlaneTally {
  readonly #columns: RecordColumns;
  readonly #rows: Uint32Array;
  readonly #shape: Shape;
  readonly #lanes: RowLanes;
  /** Lanes with records, in the order in which rows came into them: highest score first. */
  readonly found: number[] = [];
  /** Per lane: its first row's score, and how many rows are in it. */
  readonly highestOfLane: Float64Array;
  readonly countOfLane: Uint32Array;
  /** Per lane the place of its cells, which are `columns` in a row; -1 when they are not counted. */
  #slotOf: Int32Array;
  #highest: Float64Array;
  #count: Uint32Array;
  /** Rows in the time of the grid that are in no lane. */
  unplaced = 0;
  #taken = 0;

  constructor(columns: RecordColumns, rows: Uint32Array, shape: Shape) {
    this.#columns = columns;
    this.#rows = rows;
    this.#shape = shape;
    this.#lanes = rowLanes(columns, shape.by);
    const lanes = this.keys.length;
    this.highestOfLane = new Float64Array(lanes);
    this.countOfLane = new Uint32Array(lanes);
    const isAll = lanes * shape.columns <= MOST_CELLS;
    this.#slotOf = new Int32Array(lanes).map((_, lane) => (isAll ? lane : NONE));
    this.#highest = new Float64Array(isAll ? lanes * shape.columns : 0).fill(-1);
    this.#count = new Uint32Array(this.#highest.length);
  }

  get keys(): readonly string[] {
    return this.#lanes.keys;
  }

  /** Counts the first `length` of the rows. */
  take(length: number): void {
    if (length > this.#taken) this.#add(this.#taken, length);
    for (let i = this.#taken - 1; i >= length; i--) this.#visit(this.#rows[i], false);
    this.#taken = length;
  }

  /** Counts more of the rows. All in one loop, since a brush has it count all of them anew at each step. */
  #add(from: number, to: number): void {
    const [rows, { timestamp, recordScore }, { lane }] = [this.#rows, this.#columns, this.#lanes];
    const { from: start, interval, columns } = this.#shape;
    const [slotOf, countOfLane, count, highest] = [this.#slotOf, this.countOfLane, this.#count, this.#highest];
    for (let i = from; i < to; i++) {
      const row = rows[i];
      const only = lane[row];
      if (only < NONE) this.#visit(row, true);
      const column = Math.floor((timestamp[row] - start) / interval);
      if (only < NONE || column < 0 || column >= columns) continue;
      if (only === NONE) {
        this.unplaced++;
        continue;
      }
      if (countOfLane[only]++ === 0) this.#find(only, row);
      const slot = slotOf[only];
      if (slot === NONE) continue;
      const cell = slot * columns + column;
      if (count[cell]++ === 0) highest[cell] = recordScore[row];
    }
  }

  /** The first row of a lane has its highest score. */
  #find(lane: number, row: number): void {
    this.highestOfLane[lane] = this.#columns.recordScore[row];
    this.found.push(lane);
  }

  /** The cells of these lanes, one lane after the other; counts them first if they were not counted. */
  cellsOf(lanes: readonly number[]) {
    if (lanes.some((lane) => this.#slotOf[lane] === NONE)) this.#countCellsOf(lanes);
    const { columns } = this.#shape;
    const highest = new Float64Array(lanes.length * columns);
    const count = new Uint32Array(lanes.length * columns);
    lanes.forEach((lane, i) => {
      const start = this.#slotOf[lane] * columns;
      highest.set(this.#highest.subarray(start, start + columns), i * columns);
      count.set(this.#count.subarray(start, start + columns), i * columns);
    });
    return { highest, count };
  }

  #countCellsOf(lanes: readonly number[]): void {
    this.#slotOf.fill(NONE);
    lanes.forEach((lane, slot) => {
      this.#slotOf[lane] = slot;
    });
    this.#highest = new Float64Array(lanes.length * this.#shape.columns).fill(-1);
    this.#count = new Uint32Array(this.#highest.length);
    this.#countAnew();
  }

  #countAnew(): void {
    const taken = this.#taken;
    this.found.length = 0;
    this.countOfLane.fill(0);
    this.unplaced = 0;
    this.#taken = 0;
    this.take(taken);
  }

  #columnOf(row: number): number {
    const column = Math.floor((this.#columns.timestamp[row] - this.#shape.from) / this.#shape.interval);
    return column < this.#shape.columns ? column : NONE;
  }

  #visit(row: number, isAdded: boolean): void {
    const column = this.#columnOf(row);
    if (column < 0) return;
    const { lane, offsets, several } = this.#lanes;
    const only = lane[row];
    if (only >= 0) this.#visitLane(only, column, row, isAdded);
    else if (only === NONE) this.unplaced += isAdded ? 1 : -1;
    else {
      for (let i = offsets[-2 - only]; i < offsets[-1 - only]; i++) this.#visitLane(several[i], column, row, isAdded);
    }
  }

  #visitLane(lane: number, column: number, row: number, isAdded: boolean): void {
    if (isAdded && this.countOfLane[lane]++ === 0) this.#find(lane, row);
    if (!isAdded && --this.countOfLane[lane] === 0) this.found.pop();
    const slot = this.#slotOf[lane];
    if (slot === NONE) return;
    const cell = slot * this.#shape.columns + column;
    if (isAdded && this.#count[cell]++ === 0) this.#highest[cell] = this.#columns.recordScore[row];
    if (!isAdded && --this.#count[cell] === 0) this.#highest[cell] = -1;
  }
}
