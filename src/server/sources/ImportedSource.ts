import { randomUUID } from 'node:crypto';
import { encodeBucketRuns, encodeInfluencerColumns, encodeRecordColumns } from '../../columns/arrow/encodeArrow';
import { joinBuckets } from '../../columns/build/joinBuckets';
import type { BucketsAnswer, OverallBucketsAnswer } from '../../contract/buckets';
import type { Calendar, ScheduledEvent } from '../../contract/calendars';
import type { CategoriesAnswer } from '../../contract/categories';
import type { BucketColumnsQuery, InfluencerColumnsQuery, RecordColumnsQuery } from '../../contract/columnsQuery';
import type { JobStats } from '../../contract/jobStats';
import type { Job } from '../../contract/jobs';
import type { ModelPlotAnswer, ModelPlotQuery } from '../../contract/modelPlot';
import type { ModelSnapshotsAnswer } from '../../contract/modelSnapshots';
import type { ReadySource } from '../../contract/source';
import { unknownJob } from '../errors';
import { checkPaging } from './checkPaging';
import { findJobs } from './findJobs';
import { bucketsAnswer } from './imported/buckets';
import { calendarsOf, eventsOf } from './imported/calendars';
import { categoriesAnswer } from './imported/categories';
import { asArrived, highestFirst } from './imported/highestFirst';
import { jobStatsOf } from './imported/jobStats';
import { modelPlotAnswer } from './imported/modelPlot';
import { modelSnapshotsAnswer } from './imported/modelSnapshots';
import { overallBucketsAnswer } from './imported/overallBuckets';
import { recordExport } from './imported/recordExport';
import { influencersPage, recordsPage } from './imported/resultPages';
import { searchInfluencers, searchRecords } from './imported/searchJobs';
import type { ImportedResults } from './importedResults';
import { jobsOf } from './jobsOf';
import type {
  AnswerText,
  BucketsQuery,
  CategoriesQuery,
  ColumnStream,
  ModelSnapshotsQuery,
  OverallBucketsQuery,
  RecordExportQuery,
  RecordStream,
  ResultsQuery,
  ResultsSource,
  SourceDescription,
} from './resultsSource';
import type { RowFilter } from './searchRows';
import { checkSortField } from './sortFields';
import { parseWindow } from './window';

type About = Pick<ReadySource, 'kind' | 'name' | 'simulated'>;

/** Answers from imported files: columns find and order the rows (they lie highest score first), and only the page asked for is read back from disk. */
export class ImportedSource implements ResultsSource {
  readonly #about: About & Pick<ReadySource, 'version'>;
  readonly #results: ImportedResults;
  readonly #jobIds: ReadonlySet<string>;
  readonly #dataFields: ReadonlySet<string>;
  readonly #hasScheduledEvents: boolean;
  #jobs: readonly Job[] | null = null;
  #jobStats: readonly JobStats[] | null = null;

  constructor(about: About, results: ImportedResults) {
    this.#about = { ...about, version: randomUUID() };
    this.#results = highestFirst(results);
    this.#jobIds = new Set(results.jobs.map(({ job_id }) => job_id));
    const { records, influencers, buckets } = results;
    const inCalendars = results.documentsOf('scheduled_event', null).length;
    this.#hasScheduledEvents = buckets.scheduled.length + inCalendars > 0;
    this.#dataFields = new Set([...records.entities, ...influencers.entities].map(({ field }) => field));
  }

  async describe(): Promise<SourceDescription> {
    const { extent, jobs, report } = this.#results;
    const scheduled_events = this.#hasScheduledEvents;
    return { ...this.#about, ...(extent ? { extent } : {}), jobs: [...jobs], scheduled_events, report };
  }

  async jobs(): Promise<readonly Job[]> {
    this.#jobs ??= jobsOf(this.#results);
    return this.#jobs;
  }

  async jobStats(): Promise<readonly JobStats[]> {
    this.#jobStats ??= jobStatsOf(this.#results);
    return this.#jobStats;
  }

  async records(jobId: string, query: ResultsQuery): Promise<AnswerText> {
    this.#checkJob(jobId);
    this.#checkSearch(query);
    return recordsPage(this.#results, jobId, query);
  }

  async influencers(jobId: string, query: ResultsQuery): Promise<AnswerText> {
    this.#checkJob(jobId);
    this.#checkSearch(query);
    return influencersPage(this.#results, jobId, query);
  }

  async buckets(jobId: string, query: BucketsQuery): Promise<BucketsAnswer> {
    this.#checkJob(jobId);
    if (query.at === null) this.#checkSearch(query);
    return bucketsAnswer(this.#results, jobId, query);
  }

  async overallBuckets(expression: string, query: OverallBucketsQuery): Promise<OverallBucketsAnswer> {
    const jobs = findJobs(await this.jobs(), expression, query.allowNoMatch);
    return overallBucketsAnswer(this.#results, jobs, query);
  }

  async categories(jobId: string, query: CategoriesQuery): Promise<CategoriesAnswer> {
    this.#checkJob(jobId);
    checkPaging(query);
    return categoriesAnswer(this.#results, jobId, query);
  }

  async modelSnapshots(jobId: string, query: ModelSnapshotsQuery): Promise<ModelSnapshotsAnswer> {
    const isOfAll = jobId === '_all' || jobId === '*';
    if (!isOfAll) this.#checkJob(jobId);
    this.#checkSearch(query);
    return modelSnapshotsAnswer(this.#results, isOfAll ? null : jobId, query);
  }

  async modelPlot(query: ModelPlotQuery): Promise<ModelPlotAnswer> {
    this.#checkJob(query.job_id);
    return modelPlotAnswer(this.#results.modelPlots, query);
  }

  async calendars(): Promise<readonly Calendar[]> {
    return calendarsOf(this.#results);
  }

  async calendarEvents(): Promise<readonly ScheduledEvent[]> {
    return eventsOf(this.#results);
  }

  async recordColumns(query: RecordColumnsQuery): Promise<ColumnStream> {
    for (const id of query.job_id) this.#checkJob(id);
    const { records, recordDocuments } = this.#results;
    const found = searchRecords(records, query.job_id, rowFilter(query));
    const rows = query.sort === undefined ? asArrived(found, recordDocuments) : found;
    return { total: rows.length, chunks: encodeRecordColumns(records, rows) };
  }

  async influencerColumns(query: InfluencerColumnsQuery): Promise<ColumnStream> {
    for (const id of query.job_id) this.#checkJob(id);
    const { influencers, influencerDocuments } = this.#results;
    const found = searchInfluencers(influencers, query.job_id, rowFilter(query));
    const rows = query.sort === undefined ? asArrived(found, influencerDocuments) : found;
    return { total: rows.length, chunks: encodeInfluencerColumns(influencers, rows) };
  }

  async bucketColumns({ job_id }: BucketColumnsQuery): Promise<ColumnStream> {
    for (const id of job_id) this.#checkJob(id);
    const runs = joinBuckets(this.#results.buckets, job_id);
    return { total: runs.length, chunks: encodeBucketRuns(runs) };
  }

  async exportRecords(query: RecordExportQuery): Promise<RecordStream> {
    return recordExport(this.#results, query);
  }

  close(): void {
    this.#results.documents.close();
  }

  #checkJob(id: string): void {
    if (!this.#jobIds.has(id)) throw unknownJob(id);
  }

  #checkSearch({ sort, ...page }: Pick<ResultsQuery, 'sort' | 'from' | 'size'>): void {
    checkSortField(sort, (field) => this.#dataFields.has(field));
    checkPaging(page);
  }
}

const rowFilter = ({ start, end, score, exclude_interim }: RecordColumnsQuery | InfluencerColumnsQuery): RowFilter => ({
  window: parseWindow(start, end),
  minScore: score,
  excludeInterim: exclude_interim,
});
