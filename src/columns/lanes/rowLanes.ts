import { pairKey } from '../../domain/laneKey';
import type { LaneSplit, ViewBy } from '../../domain/swimlane';
import { GrowingArray } from '../build/GrowingArray';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';
import { visitEntities } from '../visitEntities';
import { laneKeys } from './laneKeys';

/** The lanes of every row, whatever the filter. A record that carries several values of a field is in several lanes, in each once. */
export type RowLanes = {
  /** The key of each lane. */
  readonly keys: readonly string[];
  /** Per row its only lane, or -1 when it is in none, or -2 - i when it is in several: list i. */
  readonly lane: Int32Array;
  /** List i: `several[offsets[i]]` up to, not including, `several[offsets[i + 1]]`. */
  readonly offsets: Uint32Array;
  readonly several: Int32Array;
};

// The lanes shown, and the lanes of a selection made in others.
const RECENT = 2;

const recent = recallPer<RecordColumns, RowLanes>(RECENT);

/** The lanes of one way to view the swimlane; remembered, 4 bytes a row: kernels that visit a row's lanes are four times as quick. */
export const rowLanes = (columns: RecordColumns, { by, thenBy }: LaneSplit): RowLanes =>
  recent(columns, JSON.stringify([by, thenBy]), () =>
    thenBy === null ? lanesBy(columns, by) : lanesOfPairs(lanesBy(columns, by), lanesBy(columns, thenBy)),
  );

function lanesBy(columns: RecordColumns, by: ViewBy): RowLanes {
  const { of, keys, laneOf } = laneKeys(columns, by);
  return lanesOfRows(keys, columns.length, (add) => {
    const addCode = (code: number) => add(laneOf[code]);
    if (of === 'detectors') return (row) => addCode(columns.detector[row]);
    return (row) => visitEntities(columns, row, addCode);
  });
}

/** A lane for each pair of values that a record carries, numbered as rows have them first. */
function lanesOfPairs(first: RowLanes, second: RowLanes): RowLanes {
  const keys: string[] = [];
  const laneOf = new Map<number, number>();
  const laneOfPair = (a: number, b: number): number => {
    const pair = a * second.keys.length + b;
    const known = laneOf.get(pair);
    if (known !== undefined) return known;
    laneOf.set(pair, keys.length);
    return keys.push(pairKey(first.keys[a], second.keys[b])) - 1;
  };
  return lanesOfRows(keys, first.lane.length, (add) => (row) => {
    visitLanes(first, row, (a) => visitLanes(second, row, (b) => add(laneOfPair(a, b))));
  });
}

type Add = (lane: number) => void;

/** The lanes of rows: `visitorOf(add)` is called once, and what it answers adds the lanes of a row, repeats included, -1 for none. */
function lanesOfRows(
  keys: readonly string[],
  length: number,
  visitorOf: (add: Add) => (row: number) => void,
): RowLanes {
  const lane = new Int32Array(length);
  const offsets = new GrowingArray(Uint32Array);
  const several = new GrowingArray(Int32Array);
  offsets.push(0);
  let found: number[] = [];
  const visit = visitorOf((one) => {
    if (one >= 0 && !found.includes(one)) found.push(one);
  });
  for (let row = 0; row < length; row++) {
    if (found.length > 0) found = [];
    visit(row);
    lane[row] = found.length === 0 ? -1 : found[0];
    if (found.length < 2) continue;
    lane[row] = -1 - offsets.length;
    several.append(found);
    offsets.push(several.length);
  }
  return { keys, lane, offsets: offsets.toArray(), several: several.toArray() };
}

/** Calls `visit` with each lane of a row. */
export function visitLanes({ lane, offsets, several }: RowLanes, row: number, visit: (lane: number) => void): void {
  const only = lane[row];
  if (only >= 0) visit(only);
  if (only < -1) for (let i = offsets[-2 - only]; i < offsets[-1 - only]; i++) visit(several[i]);
}

/** Whether a row is in one of the flagged lanes. */
export function isInLanes({ lane, offsets, several }: RowLanes, flags: Uint8Array, row: number): boolean {
  const only = lane[row];
  if (only >= -1) return only >= 0 && flags[only] !== 0;
  for (let i = offsets[-2 - only]; i < offsets[-1 - only]; i++) if (flags[several[i]] !== 0) return true;
  return false;
}
