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

/** The leaders of one influencer field; `values` is how many there are in all, of which `rows` are the first. */
export type LeaderboardField = {
  readonly field: string;
  readonly values: number;
  readonly rows: readonly LeaderboardRow[];
};
