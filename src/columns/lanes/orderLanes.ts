import type { LaneOrder, Window } from '../../domain/swimlane';
import { oncePer } from '../oncePer';
import { compareText, rankTexts } from '../order/compareText';
import { firstRows } from '../order/firstRows';

const ranks = oncePer((keys: readonly string[]) => Float64Array.from(rankTexts(keys)));

/** The lanes of a window: highest figure first, then by key; or by key alone. */
export function orderLanes(
  found: Uint32Array,
  keys: readonly string[],
  order: LaneOrder,
  figures: Float64Array,
  { offset, limit }: Window,
): number[] {
  const isByName = order === 'name';
  const first = firstRows(found, isByName ? ranks(keys) : figures, !isByName, offset + limit);
  return [...first]
    .sort((a, b) => (isByName ? 0 : figures[b] - figures[a]) || compareText(keys[a], keys[b]))
    .slice(offset, offset + limit);
}
