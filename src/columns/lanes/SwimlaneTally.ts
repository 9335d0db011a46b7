import type { Cells } from '../../domain/swimlane';
import { toMillionths } from '../millionths';
import type { Question } from '../questions';
import type { RecordColumns } from '../recordColumns';
import { type RowLanes, rowLanes } from './rowLanes';

export type Shape = Omit<Question<'swimlane'>, 'filter' | 'lanes' | 'order' | 'search'>;

/** The cells of all lanes are counted as long as there are no more than this; else those of the lanes asked for. */
export const MOST_CELLS = 2 ** 20;

const NONE = -1;

/**
 * The swimlane of the first of some rows, highest score first: as many as were asked for last. Since rows come and go at the end,
 * a step of the score slider costs only the rows between; and the first row of a lane or cell has its highest score. One more lane, the
 * last, is the overall one, of every row.
 */
export class SwimlaneTally {
  readonly #columns: RecordColumns;
  readonly #rows: Uint32Array;
  readonly #shape: Shape;
  readonly lanes: RowLanes;
  /** Lanes with records, without the overall one, in the order in which rows came into them: highest score first. */
  readonly found: number[] = [];
  /** Per lane: its first row's score, and how many rows are in it. */
  readonly highestOfLane: Float64Array;
  readonly countOfLane: Uint32Array;
  /** Per lane the sum of its scores in millionths; null unless it was asked for. */
  readonly millionthsOfLane: Float64Array | null;
  /** Per lane the place of its cells, which are `columns` in a row; -1 when they are not counted. */
  #slotOf: Int32Array;
  #cells: Cells;
  /** Rows in the time of the grid that are in no lane. */
  unplaced = 0;
  #taken = 0;

  constructor(columns: RecordColumns, rows: Uint32Array, shape: Shape, withSums: boolean) {
    this.#columns = columns;
    this.#rows = rows;
    this.#shape = shape;
    this.lanes = rowLanes(columns, shape);
    const lanes = this.overall + 1;
    this.highestOfLane = new Float64Array(lanes);
    this.countOfLane = new Uint32Array(lanes);
    this.millionthsOfLane = withSums ? new Float64Array(lanes) : null;
    const isAll = lanes * shape.columns <= MOST_CELLS;
    const slots = isAll ? lanes : 1;
    this.#slotOf = new Int32Array(lanes).map((_, lane) => (isAll ? lane : NONE));
    this.#slotOf[this.overall] = slots - 1;
    this.#cells = emptyCells(slots * shape.columns);
  }

  /** The number of the overall lane. */
  get overall(): number {
    return this.lanes.keys.length;
  }

  /** Counts the first `length` of the rows. */
  take(length: number): void {
    if (length > this.#taken) this.#add(this.#taken, length);
    for (let i = this.#taken - 1; i >= length; i--) this.#visit(this.#rows[i], false);
    this.#taken = length;
    this.#countOverall();
  }

  /** The overall lane is counted by its cells alone. */
  #countOverall(): void {
    const start = this.#slotOf[this.overall] * this.#shape.columns;
    const { highest, count } = this.#cells;
    let [most, all] = [-1, 0];
    for (let cell = start; cell < start + this.#shape.columns; cell++) {
      if (highest[cell] > most) most = highest[cell];
      all += count[cell];
    }
    this.highestOfLane[this.overall] = most;
    this.countOfLane[this.overall] = all;
  }

  /** Counts more of the rows. All in one loop, since a brush has it count all of them anew at each step. */
  #add(from: number, to: number): void {
    const [rows, { timestamp, recordScore, isInterim }, { lane }] = [this.#rows, this.#columns, this.lanes];
    const { from: start, interval, columns } = this.#shape;
    const [slotOf, countOfLane, { highest, count, interim }] = [this.#slotOf, this.countOfLane, this.#cells];
    const [overallStart, withSums] = [slotOf[this.overall] * columns, this.millionthsOfLane !== null];
    for (let i = from; i < to; i++) {
      const row = rows[i];
      const only = lane[row];
      if (withSums || only < NONE) {
        this.#visit(row, true);
        continue;
      }
      const column = Math.floor((timestamp[row] - start) / interval);
      if (column < 0 || column >= columns) continue;
      if (count[overallStart + column]++ === 0) {
        highest[overallStart + column] = recordScore[row];
        interim[overallStart + column] = isInterim[row];
      }
      if (only === NONE) {
        this.unplaced++;
        continue;
      }
      if (countOfLane[only]++ === 0) this.#find(only, row);
      const slot = slotOf[only];
      if (slot === NONE) continue;
      const cell = slot * columns + column;
      if (count[cell]++ > 0) continue;
      highest[cell] = recordScore[row];
      interim[cell] = isInterim[row];
    }
  }

  /** The first row of a lane has its highest score. */
  #find(lane: number, row: number): void {
    this.highestOfLane[lane] = this.#columns.recordScore[row];
    this.found.push(lane);
  }

  /** The cells of these lanes, one lane after the other; counts them first if they were not counted. */
  cellsOf(lanes: readonly number[]): Cells {
    if (lanes.some((lane) => this.#slotOf[lane] === NONE)) this.#countCellsOf(lanes);
    const { columns } = this.#shape;
    const cells = emptyCells(lanes.length * columns);
    lanes.forEach((lane, i) => {
      const start = this.#slotOf[lane] * columns;
      const end = start + columns;
      cells.highest.set(this.#cells.highest.subarray(start, end), i * columns);
      cells.count.set(this.#cells.count.subarray(start, end), i * columns);
      cells.interim.set(this.#cells.interim.subarray(start, end), i * columns);
    });
    return cells;
  }

  #countCellsOf(lanes: readonly number[]): void {
    const counted = [...lanes, this.overall];
    this.#slotOf.fill(NONE);
    counted.forEach((lane, slot) => {
      this.#slotOf[lane] = slot;
    });
    this.#cells = emptyCells(counted.length * this.#shape.columns);
    this.#countAnew();
  }

  #countAnew(): void {
    const taken = this.#taken;
    this.found.length = 0;
    this.countOfLane.fill(0);
    this.millionthsOfLane?.fill(0);
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
    const { lane, offsets, several } = this.lanes;
    const only = lane[row];
    this.#visitCell(this.overall, column, row, isAdded);
    this.#sum(this.overall, row, isAdded);
    if (only >= 0) this.#visitLane(only, column, row, isAdded);
    else if (only === NONE) this.unplaced += isAdded ? 1 : -1;
    else {
      for (let i = offsets[-2 - only]; i < offsets[-1 - only]; i++) this.#visitLane(several[i], column, row, isAdded);
    }
  }

  #visitLane(lane: number, column: number, row: number, isAdded: boolean): void {
    if (isAdded && this.countOfLane[lane]++ === 0) this.#find(lane, row);
    if (!isAdded && --this.countOfLane[lane] === 0) this.found.pop();
    this.#sum(lane, row, isAdded);
    this.#visitCell(lane, column, row, isAdded);
  }

  #sum(lane: number, row: number, isAdded: boolean): void {
    const sums = this.millionthsOfLane;
    if (sums !== null) sums[lane] += toMillionths(this.#columns.recordScore[row]) * (isAdded ? 1 : -1);
  }

  /** The first row of a cell says what its highest score is. */
  #visitCell(lane: number, column: number, row: number, isAdded: boolean): void {
    const slot = this.#slotOf[lane];
    if (slot === NONE) return;
    const cell = slot * this.#shape.columns + column;
    const { highest, count, interim } = this.#cells;
    if (isAdded ? count[cell]++ > 0 : --count[cell] > 0) return;
    highest[cell] = isAdded ? this.#columns.recordScore[row] : -1;
    interim[cell] = isAdded ? this.#columns.isInterim[row] : 0;
  }
}

const emptyCells = (cells: number): Cells => ({
  highest: new Float64Array(cells).fill(-1),
  count: new Uint32Array(cells),
  interim: new Uint8Array(cells),
});
