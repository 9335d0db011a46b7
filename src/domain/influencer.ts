import type { EpochMs } from './time';

/** One influencer value on the leaderboard. Scores are influencer scores; null when the source has no such result. */
export type LeaderboardRow = {
  readonly value: string;
  readonly highest: number | null;
  readonly total: number | null;
  /** Matching records that name it as an influencer. */
  readonly records: number;
  /** Highest record score among them, -1 when there is none. */
  readonly highestRecord: number;
};

/** Some leaders of one influencer field. */
export type LeaderboardField = {
  readonly field: string;
  /** How many there are in all, and how many of these were found: all, when nothing was searched for. */
  readonly values: number;
  readonly found: number;
  /** The place of the first of `rows` among those that were found. */
  readonly first: number;
  readonly rows: readonly LeaderboardRow[];
};

/** What leads: the highest score, their sum, the most records, the latest of what is counted, or the first of the names. */
export const leaderOrders = ['highest', 'total', 'records', 'latest', 'name'] as const;

export type LeaderOrder = (typeof leaderOrders)[number];

/** What is counted for one leader, over time. */
export type LeaderTrace = {
  readonly value: string;
  /** The latest time of its influencer results and of the records that name it; null when there is none. */
  readonly latest: EpochMs | null;
  /** The highest score per column of time, -1 without any: of its influencer results, or where it has none, of the records. */
  readonly highest: readonly number[];
};
