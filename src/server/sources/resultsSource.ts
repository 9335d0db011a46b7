import type { BucketsAnswer, OverallBucketsAnswer } from '../../contract/buckets';
import type { Calendar, ScheduledEvent } from '../../contract/calendars';
import type { CategoriesAnswer } from '../../contract/categories';
import type { BucketColumnsQuery, InfluencerColumnsQuery, RecordColumnsQuery } from '../../contract/columnsQuery';
import type { ExportFormat } from '../../contract/exports';
import type { JobStats } from '../../contract/jobStats';
import type { Job } from '../../contract/jobs';
import type { ModelPlotAnswer, ModelPlotQuery } from '../../contract/modelPlot';
import type { ModelSnapshotsAnswer } from '../../contract/modelSnapshots';
import type { ReadySource } from '../../contract/source';
import type { RecordFilter } from '../../domain/recordFilter';
import type { RecordSort } from '../../domain/recordSort';
import type { DurationMs, EpochMs } from '../../domain/time';

/** A time window as the request gave it: an instant or date math, start inclusive, end exclusive; null = no bound. */
type Window = { readonly start: string | null; readonly end: string | null };

type Order = { readonly sort: string; readonly desc: boolean };

type Paging = { readonly from: number; readonly size: number };

/** Whether a readable `timestamp_string` stands beside each `timestamp`. */
type Human = { readonly human: boolean };

/** What every query for scored results can ask. */
type ScoreFilter = {
  /** Score at least this; 0, less or NaN = no limit. */
  readonly minScore: number;
  readonly excludeInterim: boolean;
};

/** What `results/records` and `results/influencers` can be asked, defaults filled in. */
export type ResultsQuery = Window & ScoreFilter & Order & Paging & Human;

/** What `results/buckets` can be asked. */
export type BucketsQuery = ResultsQuery & {
  /** The time of the only bucket wanted, as the request gave it; then of the rest only `expand`, `excludeInterim` and `human` count. */
  readonly at: string | null;
  /** Whether each bucket brings its records. */
  readonly expand: boolean;
};

/** What `results/overall_buckets` can be asked. Its times are read before it is asked, unlike all others. */
export type OverallBucketsQuery = ScoreFilter & {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  /** How many of the highest job scores make the overall score; positive. */
  readonly topN: number;
  /** Null = the longest of the jobs'. */
  readonly bucketSpan: DurationMs | null;
  readonly allowNoMatch: boolean;
} & Human;

/** What `results/categories` can be asked. */
export type CategoriesQuery = Paging & {
  readonly categoryId: number | null;
  readonly partitionFieldValue: string | null;
};

/** What `model_snapshots` can be asked. */
export type ModelSnapshotsQuery = Window &
  Order &
  Paging & {
    /** Ids and wildcards, separated by commas; null = all. */
    readonly snapshotIds: string | null;
  };

/** Which records to export, in which order and form. */
export type RecordExportQuery = {
  readonly format: ExportFormat;
  readonly filter: RecordFilter;
  readonly sort: RecordSort;
};

/** Exported records, `total` of them. They are read while the chunks are taken, so the source must stay open until then. */
export type RecordStream = { readonly total: number; readonly chunks: Iterable<Uint8Array> };

/** The JSON text of an answer as Elasticsearch prints it: `{"count": N, "records": [...]}`, UTF-8. */
export type AnswerText = Uint8Array<ArrayBuffer>;

/** Rows as one Arrow IPC stream with the fields of the contract; `total` is their exact number. */
export type ColumnStream = {
  readonly total: number;
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

/** What an imported source says of itself; whether its files have changed since is not its to know. */
export type SourceDescription = Omit<
  ReadySource,
  'state' | 'changed' | 'rereading' | 'reread_problem' | 'kibana' | 'cluster'
>;

/** What the server answers from. Every method fails with a RequestError for what the request got wrong. */
export type ResultsSource = {
  describe(): Promise<SourceDescription>;
  /** Every job, in the order of their ids: as configured, else as its results imply. */
  jobs(): Promise<readonly Job[]>;
  /** What is known of the running of every job, in the order of their ids. */
  jobStats(): Promise<readonly JobStats[]>;
  records(jobId: string, query: ResultsQuery): Promise<AnswerText>;
  influencers(jobId: string, query: ResultsQuery): Promise<AnswerText>;
  buckets(jobId: string, query: BucketsQuery): Promise<BucketsAnswer>;
  /** `expression`: ids, groups and wildcards, separated by commas, or `_all`. */
  overallBuckets(expression: string, query: OverallBucketsQuery): Promise<OverallBucketsAnswer>;
  categories(jobId: string, query: CategoriesQuery): Promise<CategoriesAnswer>;
  /** `jobId` may also be `_all` or `*`. */
  modelSnapshots(jobId: string, query: ModelSnapshotsQuery): Promise<ModelSnapshotsAnswer>;
  modelPlot(query: ModelPlotQuery): Promise<ModelPlotAnswer>;
  /** Every calendar, in the order of their ids. */
  calendars(): Promise<readonly Calendar[]>;
  /** Every event of every calendar, by start, then description. */
  calendarEvents(): Promise<readonly ScheduledEvent[]>;
  recordColumns(query: RecordColumnsQuery): Promise<ColumnStream>;
  influencerColumns(query: InfluencerColumnsQuery): Promise<ColumnStream>;
  bucketColumns(query: BucketColumnsQuery): Promise<ColumnStream>;
  exportRecords(query: RecordExportQuery): Promise<RecordStream>;
  /** Gives back what it holds open; a stream of columns that was answered before still runs to its end. */
  close(): void;
};
