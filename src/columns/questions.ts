import type { Anomaly, AnomalyIdentity } from '../domain/anomaly';
import type { LeaderboardField } from '../domain/influencer';
import type { RecordFilter } from '../domain/recordFilter';
import type { RecordSort } from '../domain/recordSort';
import type { FieldDimension, SwimlaneGrid, ViewBy } from '../domain/swimlane';
import type { DurationMs, EpochMs } from '../domain/time';

/** Everything a panel can ask of the columns, and what it gets: plain data, so that it can cross to a worker and back. */
type Questions = {
  /** What the chosen jobs offer: the fields that can make lanes, and the longest bucket (0 when there is no record). */
  dimensions: {
    question: { readonly jobs: readonly string[] };
    answer: { readonly fields: readonly FieldDimension[]; readonly longestBucketSpan: DurationMs };
  };
  /** The grid from `from`, `columns` wide. The filter's range may cut its first and last column. */
  swimlane: {
    question: {
      readonly filter: RecordFilter;
      readonly by: ViewBy;
      readonly from: EpochMs;
      readonly columns: number;
      readonly interval: DurationMs;
    };
    answer: SwimlaneGrid;
  };
  /**
   * One page of the matching records in order, `rows` from the asked `offset` on, which the answer repeats (an answer may
   * stay on the screen while the next is asked for). `total` counts the chosen jobs' records in the time range.
   */
  records: {
    question: {
      readonly filter: RecordFilter;
      readonly sort: RecordSort;
      readonly offset: number;
      readonly limit: number;
    };
    answer: {
      readonly offset: number;
      readonly matching: number;
      readonly total: number;
      readonly rows: readonly Anomaly[];
    };
  };
  /** Where a record stands among the matching ones in order; null when it is not among them. */
  position: {
    question: { readonly filter: RecordFilter; readonly sort: RecordSort; readonly identity: AnomalyIdentity };
    answer: number | null;
  };
  /** The leaders of every influencer field, `limit` of each field unless `limits` names another number for it. */
  leaderboard: {
    question: {
      readonly filter: RecordFilter;
      readonly limit: number;
      readonly limits: readonly (readonly [field: string, limit: number])[];
    };
    answer: readonly LeaderboardField[];
  };
};

export type QuestionName = keyof Questions;
export type Question<Name extends QuestionName> = Questions[Name]['question'];
export type Answer<Name extends QuestionName> = Questions[Name]['answer'];
