import type { Lane, SwimlaneGrid } from '../domain/swimlane';
import { compareText } from './compareText';
import { GrowingArray } from './GrowingArray';
import { type LaneKeys, laneKeys } from './laneKeys';
import type { Question } from './questions';
import type { RecordColumns } from './recordColumns';
import { visitEntities } from './visitEntities';

type Shape = Omit<Question<'swimlane'>, 'filter'>;

/** Records in lanes, flat: a record that carries several values of the field is in several lanes, in each once. */
type Placements = {
  readonly lane: Int32Array;
  readonly column: Uint32Array;
  readonly score: Float64Array;
  readonly unplaced: number;
};

/** The swimlane of these rows. Rows outside of its columns are left out altogether. */
export function swimlaneGrid(columns: RecordColumns, rows: Uint32Array, shape: Shape): SwimlaneGrid {
  const possible = laneKeys(columns, shape.by);
  const placed = placeRows(columns, rows, shape, possible);
  const { lanes: all, rankOf } = orderLanes(placed, possible.keys);
  const { offset, limit } = shape.lanes;
  const lanes = all.slice(offset, offset + limit);
  const highest = new Float64Array(lanes.length * shape.columns).fill(-1);
  const count = new Uint32Array(lanes.length * shape.columns);
  for (let i = 0; i < placed.lane.length; i++) {
    const lane = rankOf[placed.lane[i]] - offset;
    if (lane < 0 || lane >= lanes.length) continue;
    const cell = lane * shape.columns + placed.column[i];
    if (placed.score[i] > highest[cell]) highest[cell] = placed.score[i];
    count[cell]++;
  }
  const { from, interval } = shape;
  const window = { laneCount: all.length, firstLane: offset, lanes };
  return { ...window, columns: shape.columns, from, interval, highest, count, unplaced: placed.unplaced };
}

function placeRows(columns: RecordColumns, rows: Uint32Array, shape: Shape, lanes: LaneKeys): Placements {
  const lane = new GrowingArray(Int32Array);
  const column = new GrowingArray(Uint32Array);
  const score = new GrowingArray(Float64Array);
  let row = 0;
  let at = 0;
  let unplaced = 0;
  const visitLanes = laneVisitor(columns, lanes, (code) => {
    lane.push(code);
    column.push(at);
    score.push(columns.recordScore[row]);
  });
  for (let i = 0; i < rows.length; i++) {
    row = rows[i];
    at = Math.floor((columns.timestamp[row] - shape.from) / shape.interval);
    if (at < 0 || at >= shape.columns) continue;
    const before = lane.length;
    visitLanes(row);
    if (lane.length === before) unplaced++;
  }
  return { lane: lane.toArray(), column: column.toArray(), score: score.toArray(), unplaced };
}

/** Calls `visit` with every lane of a row, each once. */
function laneVisitor(columns: RecordColumns, { of, keys, laneOf }: LaneKeys, visit: (lane: number) => void) {
  const { detector } = columns;
  if (of === 'detectors') return (row: number) => visit(laneOf[detector[row]]);
  const lastRow = new Int32Array(keys.length).fill(-1);
  let current = 0;
  const visitEntity = (code: number) => {
    const lane = laneOf[code];
    if (lane < 0 || lastRow[lane] === current) return;
    lastRow[lane] = current;
    visit(lane);
  };
  return (row: number) => {
    current = row;
    visitEntities(columns, row, visitEntity);
  };
}

/** The lanes that hold records, highest score first, then by key; and the rank of each lane among them. */
function orderLanes({ lane, score }: Placements, keys: readonly string[]) {
  const highest = new Float64Array(keys.length).fill(-1);
  const count = new Uint32Array(keys.length);
  for (let i = 0; i < lane.length; i++) {
    if (score[i] > highest[lane[i]]) highest[lane[i]] = score[i];
    count[lane[i]]++;
  }
  const order = Array.from(keys.keys())
    .filter((code) => count[code] > 0)
    .sort((a, b) => highest[b] - highest[a] || compareText(keys[a], keys[b]));
  const rankOf = new Int32Array(keys.length);
  for (const [rank, code] of order.entries()) rankOf[code] = rank;
  const lanes: Lane[] = order.map((code) => ({ key: keys[code], highest: highest[code], count: count[code] }));
  return { lanes, rankOf };
}
