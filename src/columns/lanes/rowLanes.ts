import type { ViewBy } from '../../domain/swimlane';
import { GrowingArray } from '../build/GrowingArray';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';
import { visitEntities } from '../visitEntities';
import { type LaneKeys, laneKeys } from './laneKeys';

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
export const rowLanes = (columns: RecordColumns, by: ViewBy): RowLanes =>
  recent(columns, JSON.stringify(by), () => {
    const keys = laneKeys(columns, by);
    return keys.of === 'detectors' ? lanesOfDetectors(columns, keys) : lanesOfEntities(columns, keys);
  });

function lanesOfDetectors({ length, detector }: RecordColumns, { keys, laneOf }: LaneKeys): RowLanes {
  const lane = new Int32Array(length);
  for (let row = 0; row < length; row++) lane[row] = laneOf[detector[row]];
  return { keys, lane, offsets: Uint32Array.of(0), several: new Int32Array(0) };
}

function lanesOfEntities(columns: RecordColumns, { keys, laneOf }: LaneKeys): RowLanes {
  const lane = new Int32Array(columns.length);
  const offsets = new GrowingArray(Uint32Array);
  const several = new GrowingArray(Int32Array);
  offsets.push(0);
  let found: number[] = [];
  const visit = (code: number) => {
    const one = laneOf[code];
    if (one >= 0 && !found.includes(one)) found.push(one);
  };
  for (let row = 0; row < columns.length; row++) {
    if (found.length > 0) found = [];
    visitEntities(columns, row, visit);
    lane[row] = found.length === 0 ? -1 : found[0];
    if (found.length < 2) continue;
    lane[row] = -1 - offsets.length;
    several.append(found);
    offsets.push(several.length);
  }
  return { keys, lane, offsets: offsets.toArray(), several: several.toArray() };
}

/** Whether a row is in one of the flagged lanes. */
export function isInLanes({ lane, offsets, several }: RowLanes, flags: Uint8Array, row: number): boolean {
  const only = lane[row];
  if (only >= -1) return only >= 0 && flags[only] !== 0;
  for (let i = offsets[-2 - only]; i < offsets[-1 - only]; i++) if (flags[several[i]] !== 0) return true;
  return false;
}
