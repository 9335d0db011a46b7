import type { Markup } from '../../charts/markup';
import type { ReadySource } from '../../contract/source';
import type { AnomalyDetails } from '../../domain/anomaly';
import type { LeaderboardField } from '../../domain/influencer';
import type { EpochMs } from '../../domain/time';
import type { Fact } from './viewFacts';

/** All that a report tells. */
export type Report = {
  readonly source: Pick<ReadySource, 'name' | 'simulated' | 'cluster'>;
  readonly madeAt: EpochMs;
  /** Of the page that it was made from. */
  readonly address: string;
  readonly facts: readonly Fact[];
  /** How many records match, and of how many in all. */
  readonly matching: number;
  readonly total: number;
  /** The first of those that match. */
  readonly records: readonly AnomalyDetails[];
  readonly detectorOf: (record: AnomalyDetails) => string;
  readonly leaders: readonly LeaderboardField[];
  readonly swimlane: Markup;
};
