import { randomUUID } from 'node:crypto';
import { encodeInfluencerColumns, encodeRecordColumns } from '../../columns/encodeArrow';
import { sortRows } from '../../columns/sortRecords';
import type { BucketsAnswer, OverallBucketsAnswer } from '../../contract/buckets';
import type { Calendar, ScheduledEvent } from '../../contract/calendars';
import type { CategoriesAnswer } from '../../contract/categories';
import type { ColumnsQuery } from '../../contract/columns';
import type { StoredInfluencer } from '../../contract/influencers';
import type { JobStats } from '../../contract/jobStats';
import type { Job } from '../../contract/jobs';
import type { ModelSnapshotsAnswer } from '../../contract/modelSnapshots';
import type { StoredRecord } from '../../contract/records';
import type { ReadySource } from '../../contract/source';
import { unknownJob } from '../errors';
import { influencerAnswer, recordAnswer } from './answers';
import { checkPaging } from './checkPaging';
import { findJobs } from './findJobs';
import { bucketsAnswer } from './imported/buckets';
import { calendarsOf, eventsOf } from './imported/calendars';
import { categoriesAnswer } from './imported/categories';
import { jobStatsOf } from './imported/jobStats';
import { modelSnapshotsAnswer } from './imported/modelSnapshots';
import { overallBucketsAnswer } from './imported/overallBuckets';
import type { ImportedResults } from './importedResults';
import { jobsOf } from './jobsOf';
import type {
  BucketsQuery,
  CategoriesQuery,
  ColumnStream,
  ModelSnapshotsQuery,
  OverallBucketsQuery,
  ResultsPage,
  ResultsQuery,
  ResultsSource,
  SourceDescription,
} from './resultsSource';
import { orderRows, type RowFilter, searchRows, sortKeys } from './searchRows';
import { checkSortField, influencerSortValue, recordSortValue } from './sortFields';
import { parseWindow } from './window';

type About = Pick<ReadySource, 'kind' | 'name' | 'simulated'>;

/** Answers from imported files: columns find and order the rows, and only the page asked for is read back from disk. */
export class ImportedSource implements ResultsSource {
  readonly #about: About & Pick<ReadySource, 'version'>;
  readonly #results: ImportedResults;
  readonly #jobIds: ReadonlySet<string>;
  readonly #dataFields: ReadonlySet<string>;
  #jobs: readonly Job[] | null = null;
  #jobStats: readonly JobStats[] | null = null;

  constructor(about: About, results: ImportedResults) {
    this.#about = { ...about, version: randomUUID() };
    this.#results = results;
    this.#jobIds = new Set(results.jobs.map(({ job_id }) => job_id));
    const { records, influencers } = results;
    this.#dataFields = new Set([...records.entities, ...influencers.entities].map(({ field }) => field));
  }

  async describe(): Promise<SourceDescription> {
    const { extent, jobs, report } = this.#results;
    return { ...this.#about, ...(extent ? { extent } : {}), jobs: [...jobs], report };
  }

  async jobs(): Promise<readonly Job[]> {
    this.#jobs ??= jobsOf(this.#results);
    return this.#jobs;
  }

  async jobStats(): Promise<readonly JobStats[]> {
    this.#jobStats ??= jobStatsOf(this.#results);
    return this.#jobStats;
  }

  async records(jobId: string, query: ResultsQuery): Promise<ResultsPage> {
    this.#checkJob(jobId);
    const { records } = this.#results;
    const rows = this.#recordRows({ ...query, jobs: [jobId] });
    this.#checkSearch(query);
    const keys = this.#recordKeys(rows, query);
    const page = sortRows(records, rows, keys, query.desc).subarray(query.from, query.from + query.size);
    return {
      count: rows.length,
      json: toJson(Array.from(page, (row) => recordAnswer(this.#record(row), query.human))),
    };
  }

  async influencers(jobId: string, query: ResultsQuery): Promise<ResultsPage> {
    this.#checkJob(jobId);
    const rows = this.#influencerRows({ ...query, jobs: [jobId] });
    this.#checkSearch(query);
    const keys = this.#influencerKeys(rows, query);
    const page = orderRows(rows, keys, query.desc).subarray(query.from, query.from + query.size);
    const influencers = Array.from(page, (row) => influencerAnswer(this.#influencer(row), query.human));
    return { count: rows.length, json: toJson(influencers) };
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

  async calendars(): Promise<readonly Calendar[]> {
    return calendarsOf(this.#results);
  }

  async calendarEvents(): Promise<readonly ScheduledEvent[]> {
    return eventsOf(this.#results);
  }

  async recordColumns(query: ColumnsQuery): Promise<ColumnStream> {
    for (const id of query.job_id) this.#checkJob(id);
    const rows = this.#recordRows(toSearch(query));
    return { total: rows.length, chunks: encodeRecordColumns(this.#results.records, rows) };
  }

  async influencerColumns(query: ColumnsQuery): Promise<ColumnStream> {
    for (const id of query.job_id) this.#checkJob(id);
    const rows = this.#influencerRows(toSearch(query));
    return { total: rows.length, chunks: encodeInfluencerColumns(this.#results.influencers, rows) };
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

  #recordRows(search: Search): Uint32Array {
    const { timestamp, recordScore: score, isInterim, detector: owner, detectors } = this.#results.records;
    const owners = detectors.map(({ jobId }) => isWanted(search, jobId));
    return searchRows({ timestamp, score, isInterim, owner }, toFilter(search, owners));
  }

  #influencerRows(search: Search): Uint32Array {
    const { timestamp, influencerScore: score, isInterim, job: owner, jobs } = this.#results.influencers;
    const owners = jobs.map((jobId) => isWanted(search, jobId));
    return searchRows({ timestamp, score, isInterim, owner }, toFilter(search, owners));
  }

  #recordKeys(rows: Uint32Array, { sort, desc }: ResultsQuery): Float64Array {
    const { records, scoresComplete } = this.#results;
    if (sort === 'timestamp') return records.timestamp;
    if (sort === 'record_score' && scoresComplete) return records.recordScore;
    if (sort === 'probability' && scoresComplete) return records.probability;
    return sortKeys(records.length, rows, desc, (row) => recordSortValue(this.#record(row), sort));
  }

  #influencerKeys(rows: Uint32Array, { sort, desc }: ResultsQuery): Float64Array {
    const { influencers, scoresComplete } = this.#results;
    if (sort === 'timestamp') return influencers.timestamp;
    if (sort === 'influencer_score' && scoresComplete) return influencers.influencerScore;
    return sortKeys(influencers.length, rows, desc, (row) => influencerSortValue(this.#influencer(row), sort));
  }

  #record(row: number): StoredRecord {
    return this.#results.documents.read(this.#results.recordDocuments[row]) as StoredRecord;
  }

  #influencer(row: number): StoredInfluencer {
    return this.#results.documents.read(this.#results.influencerDocuments[row]) as StoredInfluencer;
  }
}

const toJson = (documents: readonly unknown[]): Uint8Array => Buffer.from(JSON.stringify(documents));

type Search = Pick<ResultsQuery, 'minScore' | 'excludeInterim'> & {
  /** Empty = every job. */
  readonly jobs: readonly string[];
  readonly start?: string | null;
  readonly end?: string | null;
};

const toSearch = ({ job_id, start, end, score, exclude_interim }: ColumnsQuery): Search => ({
  jobs: job_id,
  start,
  end,
  minScore: score,
  excludeInterim: exclude_interim,
});

const isWanted = ({ jobs }: Search, jobId: string): boolean => jobs.length === 0 || jobs.includes(jobId);

const toFilter = ({ start, end, minScore, excludeInterim }: Search, owners: readonly boolean[]): RowFilter => ({
  owners,
  window: parseWindow(start, end),
  minScore,
  excludeInterim,
});
