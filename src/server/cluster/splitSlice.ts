import { MAX_RESULT_WINDOW } from '../../contract/common';
import type { Slice } from './Slice';

/** Parts are meant to be this full, since results do not lie evenly. */
const FILL = 0.7;

/** A slice with both bounds, and so with a length. */
export type BoundedSlice = Slice & { readonly from: number; readonly to: number };

/**
 * Parts of equal length that together are the slice, few enough that each may hold what one search gives if `count` results lie
 * evenly. Null when it is of one millisecond and cannot be parted.
 */
export function splitSlice(slice: BoundedSlice, count: number): BoundedSlice[] | null {
  const { from, to } = slice;
  const parts = Math.min(Math.max(2, Math.ceil(count / (MAX_RESULT_WINDOW * FILL))), to - from);
  if (parts < 2) return null;
  const at = (part: number) => from + Math.round(((to - from) * part) / parts);
  return Array.from({ length: parts }, (_, part) => ({ ...slice, from: at(part), to: at(part + 1) }));
}
