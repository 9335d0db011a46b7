import type { BucketColumns } from '../../columns/bucketColumns';
import type { InfluencerColumns } from '../../columns/influencerColumns';
import type { ModelPlotColumns } from '../../columns/modelPlotColumns';
import type { RecordColumns } from '../../columns/recordColumns';
import type { Job } from '../../contract/jobs';
import type { ImportReport, KeptKind, ReadySource, SourceJob } from '../../contract/source';
import type { SpooledDocuments } from './spooledDocuments';

/** All that an import leaves behind. */
export type ImportedResults = {
  readonly report: ImportReport;
  /** What each job holds, in the order of their ids. */
  readonly jobs: readonly SourceJob[];
  readonly extent: ReadySource['extent'];
  /** Bucket length in milliseconds, by job id. */
  readonly bucketSpans: ReadonlyMap<string, number>;
  /** The job configurations that were found, by job id. */
  readonly configurations: ReadonlyMap<string, Job>;
  /** The kept documents, by number. */
  readonly documents: SpooledDocuments;
  readonly records: RecordColumns;
  /** Row of `records` -> number of its document. */
  readonly recordDocuments: Uint32Array;
  readonly influencers: InfluencerColumns;
  /** Row of `influencers` -> number of its document. */
  readonly influencerDocuments: Uint32Array;
  readonly buckets: BucketColumns;
  /** Row of `buckets` -> number of its document. */
  readonly bucketDocuments: Uint32Array;
  readonly modelPlots: ModelPlotColumns;
  /** The numbers of the documents of a kind, in arrival order: of one job, or of all (null). */
  documentsOf(kind: KeptKind, jobId: string | null): Uint32Array;
  /** Whether every record and influencer result carried its score and probability; the columns hold 0 where one did not. */
  readonly scoresComplete: boolean;
};
