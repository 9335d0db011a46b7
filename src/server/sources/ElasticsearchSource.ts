import {
  type Bucket,
  type BucketsAnswer,
  bucket,
  type OverallBucketsAnswer,
  overallBucketsAnswer,
} from '../../contract/buckets';
import type { Calendar, ScheduledEvent } from '../../contract/calendars';
import { type CategoriesAnswer, categoriesAnswer } from '../../contract/categories';
import type { BucketColumnsQuery, InfluencerColumnsQuery, RecordColumnsQuery } from '../../contract/columnsQuery';
import { type JobStats, jobStatsAnswer } from '../../contract/jobStats';
import type { Job } from '../../contract/jobs';
import type { ModelPlotAnswer, ModelPlotQuery } from '../../contract/modelPlot';
import { type ModelSnapshotsAnswer, modelSnapshotsAnswer } from '../../contract/modelSnapshots';
import type { Upstream, UpstreamRequest } from '../cluster/Upstream';
import { badGateway, unknownJob } from '../errors';
import { readDocument } from '../import/documents/readDocument';
import { isObject } from '../import/documents/unwrap';
import type { Schema } from '../Schema';
import {
  bucketsRequest,
  categoriesRequest,
  modelSnapshotsRequest,
  overallBucketsRequest,
  resultsRequest,
} from './cluster/upstreamRequests';
import { findJobs } from './findJobs';
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

/**
 * Answers one request from a cluster: what the page explores from what was read of it, and what a client of Elasticsearch asks by asking the
 * cluster, until `signal` says that nobody waits any more. What an answer of the cluster breaks of the contract is left out.
 */
export class ElasticsearchSource implements ResultsSource {
  readonly #mirror: ResultsSource;
  readonly #upstream: Upstream;
  readonly #signal: AbortSignal | undefined;

  constructor(mirror: ResultsSource, upstream: Upstream, signal?: AbortSignal) {
    this.#mirror = mirror;
    this.#upstream = upstream;
    this.#signal = signal;
  }

  describe(): Promise<SourceDescription> {
    return this.#mirror.describe();
  }

  jobs(): Promise<readonly Job[]> {
    return this.#mirror.jobs();
  }

  async jobStats(): Promise<readonly JobStats[]> {
    return (await this.#ask({ endpoint: 'jobStats' }, jobStatsAnswer)).jobs;
  }

  records(jobId: string, query: ResultsQuery): Promise<AnswerText> {
    return this.#askResults(resultsRequest('records', jobId, query), (one) => isDocument('record', one));
  }

  influencers(jobId: string, query: ResultsQuery): Promise<AnswerText> {
    return this.#askResults(resultsRequest('influencers', jobId, query), (one) => isDocument('influencer', one));
  }

  async buckets(jobId: string, query: BucketsQuery): Promise<BucketsAnswer> {
    const { value, items } = await this.#askItems(bucketsRequest(jobId, query));
    const buckets = items.filter((one): one is Bucket => bucket.safeParse(one).success);
    return { ...(value as BucketsAnswer), buckets };
  }

  async overallBuckets(expression: string, query: OverallBucketsQuery): Promise<OverallBucketsAnswer> {
    const jobs = findJobs(await this.jobs(), expression, query.allowNoMatch);
    if (jobs.length === 0) return { count: 0, overall_buckets: [] };
    const ids = jobs.map(({ job_id }) => job_id);
    return this.#ask(overallBucketsRequest(ids, query), overallBucketsAnswer);
  }

  categories(jobId: string, query: CategoriesQuery): Promise<CategoriesAnswer> {
    return this.#ask(categoriesRequest(jobId, query), categoriesAnswer);
  }

  modelSnapshots(jobId: string, query: ModelSnapshotsQuery): Promise<ModelSnapshotsAnswer> {
    return this.#ask(modelSnapshotsRequest(jobId, query), modelSnapshotsAnswer);
  }

  /** The machine-learning endpoints do not answer it. */
  modelPlot(query: ModelPlotQuery): Promise<ModelPlotAnswer> {
    return this.#mirror.modelPlot(query);
  }

  calendars(): Promise<readonly Calendar[]> {
    return this.#mirror.calendars();
  }

  calendarEvents(): Promise<readonly ScheduledEvent[]> {
    return this.#mirror.calendarEvents();
  }

  recordColumns(query: RecordColumnsQuery): Promise<ColumnStream> {
    return this.#mirror.recordColumns(query);
  }

  influencerColumns(query: InfluencerColumnsQuery): Promise<ColumnStream> {
    return this.#mirror.influencerColumns(query);
  }

  bucketColumns(query: BucketColumnsQuery): Promise<ColumnStream> {
    return this.#mirror.bucketColumns(query);
  }

  exportRecords(query: RecordExportQuery): Promise<RecordStream> {
    return this.#mirror.exportRecords(query);
  }

  /** Holds nothing open: what it answers from is lent to it. */
  close(): void {}

  async #askJson(request: UpstreamRequest): Promise<unknown> {
    const jobId = request.path?.job_id;
    if (jobId !== undefined && !isPathPart(jobId)) throw unknownJob(jobId);
    return this.#upstream.askJson(request, this.#signal);
  }

  async #ask<Answer>(request: UpstreamRequest, schema: Schema<Answer>): Promise<Answer> {
    const value = await this.#askJson(request);
    const result = schema.safeParse(value);
    // The value as it came: reading it by a schema puts its keys into another order.
    if (result.success) return value as Answer;
    const [{ path, message }] = result.error.issues;
    throw badGateway(
      `The cluster's answer to ${nameOf(request)} breaks the contract at ${path.join('.')}: ${message}.`,
    );
  }

  /** An answer whose results are read one by one. */
  async #askItems(request: UpstreamRequest) {
    const value = await this.#askJson(request);
    const items = isObject(value) ? value[request.endpoint] : undefined;
    if (Array.isArray(items)) return { value, items: items as readonly unknown[] };
    throw badGateway(`The cluster's answer to ${nameOf(request)} breaks the contract at ${request.endpoint}: no list.`);
  }

  async #askResults(request: UpstreamRequest, isSound: (one: unknown) => boolean): Promise<AnswerText> {
    const { value, items } = await this.#askItems(request);
    const answer = { ...(value as object), [request.endpoint]: items.filter(isSound) };
    return Buffer.from(JSON.stringify(answer));
  }
}

const nameOf = ({ endpoint, path }: UpstreamRequest): string =>
  path?.job_id === undefined ? endpoint : `${endpoint} of job ${path.job_id}`;

/** Whether a text can stand between two slashes and mean itself. */
const isPathPart = (text: string): boolean => text !== '' && text !== '.' && text !== '..' && !/\p{Cc}/u.test(text);

const isDocument = (kind: 'record' | 'influencer', one: unknown): boolean =>
  isObject(one) && !('reason' in readDocument(kind, one));
