import type { Anomaly, AnomalyIdentity } from '../domain/anomaly';
import type { LeaderboardField, LeaderOrder, LeaderTrace } from '../domain/influencer';
import type { RecordFilter } from '../domain/recordFilter';
import type { RecordGrouping } from '../domain/recordGroup';
import type { RecordSort, RecordSortKey } from '../domain/recordSort';
import type { ScheduledEvent } from '../domain/scheduledEvent';
import type { ScoreCounts } from '../domain/scoreCounts';
import type { Series, SeriesKey } from '../domain/series';
import type { Summary } from '../domain/summary';
import type {
  CellDetails,
  DataColumns,
  FieldDimension,
  LaneOrder,
  LaneSplit,
  Overview,
  SwimlaneGrid,
  Window,
} from '../domain/swimlane';
import type { DurationMs, EpochMs, TimeRange, TimeZone } from '../domain/time';

/**
 * How records are grouped: hours and days are those of the zone's clock. Groups follow each other as their top records do. A group is
 * open, its records after it, when `open` names one of the source's records that belongs in it.
 */
export type Grouping = {
  readonly by: RecordGrouping;
  readonly zone: TimeZone;
  readonly open: readonly AnomalyIdentity[];
};

/** `count`: the matching records of a group. `openedBy`: the places in `open` of the records that open it; none when it is closed. */
export type GroupHead = { readonly count: number; readonly openedBy: readonly number[] };

/** Everything a panel can ask of the columns, and what it gets: plain data, so that it can cross to a worker and back. */
type Questions = {
  /** What the chosen jobs offer: the fields that can make lanes, and the longest bucket (0 when there is no record). */
  dimensions: {
    question: { readonly jobs: readonly string[] };
    answer: { readonly fields: readonly FieldDimension[]; readonly longestBucketSpan: DurationMs };
  };
  /** The columns of the records table in which some record of the chosen jobs has something to show. */
  filledColumns: { question: { readonly jobs: readonly string[] }; answer: readonly RecordSortKey[] };
  /**
   * The grid from `from`, `columns` wide, with the cells of some `lanes` of those whose label has the text `search`, whatever its
   * case. The filter's range may cut its first and last column.
   */
  swimlane: {
    question: LaneSplit & {
      readonly filter: RecordFilter;
      readonly order: LaneOrder;
      readonly search: string;
      readonly from: EpochMs;
      readonly columns: number;
      readonly interval: DurationMs;
      readonly lanes: Window;
    };
    answer: SwimlaneGrid;
  };
  /** More of a cell of the swimlane with this filter: its lane's key, null for the overall lane, and its time. */
  cell: {
    question: LaneSplit & { readonly filter: RecordFilter; readonly lane: string | null; readonly at: TimeRange };
    answer: CellDetails;
  };
  /** As the swimlane's grid, with one lane for everything. */
  overview: {
    question: {
      readonly filter: RecordFilter;
      readonly from: EpochMs;
      readonly columns: number;
      readonly interval: DurationMs;
    };
    answer: Overview;
  };
  /** In which columns of a grid the chosen jobs had data. */
  dataColumns: {
    question: {
      readonly jobs: readonly string[];
      readonly from: EpochMs;
      readonly columns: number;
      readonly interval: DurationMs;
    };
    answer: DataColumns;
  };
  /** The scheduled events that the buckets of the chosen jobs name, as long as buckets that follow each other do. */
  scheduledEvents: {
    question: { readonly jobs: readonly string[] };
    answer: readonly ScheduledEvent[];
  };
  /** The matching records in a few numbers. */
  summary: {
    question: { readonly filter: RecordFilter };
    answer: Summary;
  };
  /** How many records have which score. The filter's own limits on the score, `minScore` and `bands`, do not count. */
  scores: {
    question: { readonly filter: RecordFilter };
    answer: ScoreCounts;
  };
  /**
   * One page of the matching records in order: the `rows` from the asked `offset` on, which the answer repeats (an answer may
   * stay on the screen while the next is asked for), and their `records`, but for the rows that are `known`: a row stands for
   * the same record as long as the source is the same. `total` counts the chosen jobs' records in the time range. Where they are
   * grouped, groups are rows as well, `heads` has one for each of the `rows` that is a group, of which the row is the top record
   * (the highest score, the first of equal ones), null for the others; `length` counts both, `groups` the groups.
   */
  records: {
    question: {
      readonly filter: RecordFilter;
      readonly sort: RecordSort;
      readonly grouping: Grouping | null;
      readonly offset: number;
      readonly limit: number;
      readonly known: readonly number[];
    };
    answer: {
      readonly offset: number;
      readonly length: number;
      readonly matching: number;
      readonly total: number;
      readonly groups: number;
      readonly rows: readonly number[];
      readonly heads: readonly (GroupHead | null)[];
      readonly records: readonly (readonly [row: number, record: Anomaly])[];
    };
  };
  /** Where a record stands among the rows of `records`; null when it is not among them, as in a group that is closed. */
  position: {
    question: {
      readonly filter: RecordFilter;
      readonly sort: RecordSort;
      readonly grouping: Grouping | null;
      readonly identity: AnomalyIdentity;
    };
    answer: number | null;
  };
  /** The records of one detector for one combination of split values. */
  series: { question: { readonly key: SeriesKey; readonly range: TimeRange }; answer: Series };
  /**
   * The leaders of every influencer field: the first `limit` of each unless `windows` names other rows for it (where there are fewer, the
   * last ones by the same limit). With a `text` only those whose value or field has it in its name, whatever the case; a field of which
   * none has is told with its number of values.
   */
  leaderboard: {
    question: {
      readonly filter: RecordFilter;
      readonly order: LeaderOrder;
      readonly text: string;
      readonly limit: number;
      readonly windows: readonly (readonly [field: string, window: Window])[];
    };
    answer: readonly LeaderboardField[];
  };
  /**
   * What the leaderboard tells at rest of some values of a field, in the order asked; the filter's range is divided into `columns` of one
   * length. It costs a look at every record and result of each value.
   */
  leaderTraces: {
    question: {
      readonly filter: RecordFilter;
      readonly field: string;
      readonly values: readonly string[];
      readonly columns: number;
    };
    answer: readonly LeaderTrace[];
  };
};

export type QuestionName = keyof Questions;
export type Question<Name extends QuestionName> = Questions[Name]['question'];
export type Answer<Name extends QuestionName> = Questions[Name]['answer'];
