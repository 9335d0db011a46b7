import type { AnomalyIdentity } from './anomaly';
import type { EpochMs } from './time';

/** Whose values make a series: one detector's of one job, for one combination of split values. */
export type SeriesKey = Omit<AnomalyIdentity, 'timestamp'>;

export const seriesKeyOf = ({ timestamp: _, ...key }: AnomalyIdentity): SeriesKey => key;

/** A record as a point of its series; null where it has not just one value. */
export type SeriesPoint = {
  readonly time: EpochMs;
  readonly actual: number | null;
  readonly typical: number | null;
  readonly recordScore: number;
  readonly isMultiBucket: boolean;
  readonly isInterim: boolean;
};

/** The points of a series in order of time: all `count` of them, or as many as can be drawn, those with the highest scores. */
export type Series = { readonly count: number; readonly points: readonly SeriesPoint[] };

/** What the model expected of a series in one bucket, with the limits of its 95 % interval; null where it did not say. */
export type ModelPoint = {
  readonly time: EpochMs;
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
  readonly actual: number | null;
};
