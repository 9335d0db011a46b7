import type { ColumnsQuery } from '../../contract/columns';
import type { InfluencersAnswer } from '../../contract/influencers';
import type { Job } from '../../contract/jobs';
import type { RecordsAnswer } from '../../contract/records';
import type { Source } from '../../contract/source';

/** What `results/records` and `results/influencers` can be asked, defaults filled in. */
export type ResultsQuery = {
  /** As the request gave them: an instant or date math; null = no bound. */
  readonly start: string | null;
  readonly end: string | null;
  /** Score at least this; 0, less or NaN = no limit. */
  readonly minScore: number;
  readonly excludeInterim: boolean;
  readonly sort: string;
  readonly desc: boolean;
  readonly from: number;
  readonly size: number;
  /** Whether a readable `timestamp_string` stands beside each `timestamp`. */
  readonly human: boolean;
};

/** Rows as one Arrow IPC stream with the fields of the contract; `total` is their exact number. */
export type ColumnStream = {
  readonly total: number;
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

/** What the server answers from. Every method fails with a RequestError for what the request got wrong. */
export type ResultsSource = {
  describe(): Promise<Source>;
  /** Every job, in the order of their ids: as configured, else as its results imply. */
  jobs(): Promise<readonly Job[]>;
  records(jobId: string, query: ResultsQuery): Promise<RecordsAnswer>;
  influencers(jobId: string, query: ResultsQuery): Promise<InfluencersAnswer>;
  recordColumns(query: ColumnsQuery): Promise<ColumnStream>;
  influencerColumns(query: ColumnsQuery): Promise<ColumnStream>;
};
