import type { Lane, SwimlaneGrid } from '../domain/swimlane';
import { compareText } from './compareText';
import { GrowingArray } from './GrowingArray';
import { type LaneKeys, laneKeys } from './laneKeys';
import type { Question } from './questions';
import type { RecordColumns } from './recordColumns';
import { visitEntities } from './visitEntities';

type Shape = Omit<Question<'swimlane'>, 'filter'>;

/** Records in lanes, flat: a record that carries several values of the field is in several lanes, in each once. */
type Placements = { readonly row: Uint32Array; readonly lane: Int32Array; readonly unplaced: number };

/** The swimlane of these rows. Rows outside of its columns are left out altogether. */
export function swimlaneGrid(columns: RecordColumns, rows: Uint32Array, shape: Shape): SwimlaneGrid {
  const columnOf = (row: number) => Math.floor((columns.timestamp[row] - shape.from) / shape.interval);
  const inside = rows.filter((row) => columnOf(row) >= 0 && columnOf(row) < shape.columns);
  const possible = laneKeys(columns, shape.by);
  const placed = placeRows(columns, inside, possible);
  const { lanes, rankOf } = orderLanes(columns, placed, possible.keys);
  const highest = new Float64Array(lanes.length * shape.columns).fill(-1);
  const count = new Uint32Array(lanes.length * shape.columns);
  placed.row.forEach((row, i) => {
    const cell = rankOf[placed.lane[i]] * shape.columns + columnOf(row);
    highest[cell] = Math.max(highest[cell], columns.recordScore[row]);
    count[cell]++;
  });
  const { from, interval } = shape;
  return { lanes, columns: shape.columns, from, interval, highest, count, unplaced: placed.unplaced };
}

function placeRows(columns: RecordColumns, rows: Uint32Array, { of, keys, laneOf }: LaneKeys): Placements {
  if (of === 'detectors') return { row: rows, lane: laneOfRows(columns, rows, laneOf), unplaced: 0 };
  const placedRows = new GrowingArray(Uint32Array);
  const lanes = new GrowingArray(Int32Array);
  const lastRow = new Int32Array(keys.length).fill(-1);
  let unplaced = 0;
  for (const row of rows) {
    const before = placedRows.length;
    visitEntities(columns, row, (code) => {
      const lane = laneOf[code];
      if (lane < 0 || lastRow[lane] === row) return;
      lastRow[lane] = row;
      placedRows.push(row);
      lanes.push(lane);
    });
    if (placedRows.length === before) unplaced++;
  }
  return { row: placedRows.toArray(), lane: lanes.toArray(), unplaced };
}

const laneOfRows = ({ detector }: RecordColumns, rows: Uint32Array, laneOf: Int32Array) =>
  new Int32Array(rows.length).map((_, i) => laneOf[detector[rows[i]]]);

/** The lanes that hold records, highest score first, then by key; and the rank of each lane among them. */
function orderLanes({ recordScore }: RecordColumns, { row, lane }: Placements, keys: readonly string[]) {
  const highest = new Float64Array(keys.length).fill(-1);
  const count = new Uint32Array(keys.length);
  lane.forEach((code, i) => {
    highest[code] = Math.max(highest[code], recordScore[row[i]]);
    count[code]++;
  });
  const order = Array.from(keys.keys())
    .filter((code) => count[code] > 0)
    .sort((a, b) => highest[b] - highest[a] || compareText(keys[a], keys[b]));
  const rankOf = new Int32Array(keys.length);
  for (const [rank, code] of order.entries()) rankOf[code] = rank;
  const lanes: Lane[] = order.map((code) => ({ key: keys[code], highest: highest[code], count: count[code] }));
  return { lanes, rankOf };
}
