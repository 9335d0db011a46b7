import type { ReadySource } from '../contract/source';
import type { EpochMs, TimeRange } from './time';

/** The time of a source: from the first bucket start to the last bucket end of its results, and the instant that `now` is there. */
export type SourceTime = { readonly extent: TimeRange; readonly now: EpochMs };

/** For files, and the demo, it is now where their data end. A cluster goes on: there it is what the clock says. */
export const sourceTime = (kind: ReadySource['kind'], extent: TimeRange, clock: EpochMs): SourceTime => ({
  extent,
  now: kind === 'elasticsearch' ? clock : extent.to,
});
