import { laneLabel } from '../../domain/laneKey';
import type { ViewBy } from '../../domain/swimlane';
import { recallPer } from '../recallPer';
import type { RowLanes } from './rowLanes';

const recent = recallPer<RowLanes, Uint8Array>(1);

/** A flag per lane: whether its label has a text, whatever the case; remembered. */
export const matchLanes = (lanes: RowLanes, thenBy: ViewBy | null, text: string): Uint8Array =>
  recent(lanes, text, () => {
    const wanted = text.toLowerCase();
    return Uint8Array.from(lanes.keys, (key) => Number(laneLabel(key, thenBy).toLowerCase().includes(wanted)));
  });
