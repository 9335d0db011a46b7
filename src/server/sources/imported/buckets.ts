import type { BucketsAnswer, StoredBucket } from '../../../contract/buckets';
import { notFound } from '../../errors';
import { bucketAnswer } from '../answers/bucketAnswer';
import type { ImportedResults } from '../importedResults';
import type { BucketsQuery } from '../resultsSource';
import { orderRows, sortKeys } from '../searchRows';
import { plainSortValue } from '../sortFields';
import { parseMoment, parseWindow } from '../window';
import { recordsInBuckets } from './recordsInBuckets';
import { searchBuckets } from './searchJobs';

/** One page of the buckets of a job, or the first of one time, with their records where asked for. */
export function bucketsAnswer(results: ImportedResults, jobId: string, query: BucketsQuery): BucketsAnswer {
  const { count, page } = query.at === null ? listed(results, jobId, query) : atTime(results, jobId, query.at);
  const stored = Array.from(page, (row) => readBucket(results, row));
  const times = query.expand ? stored.filter(isInfluenced).map(({ timestamp }) => timestamp) : [];
  const records = recordsInBuckets(results, jobId, times, query);
  const recordsOf = (bucket: StoredBucket) => (isInfluenced(bucket) && records.get(bucket.timestamp)) || [];
  return { count, buckets: stored.map((bucket) => bucketAnswer(bucket, recordsOf(bucket), query.human)) };
}

/** Elasticsearch asks for the records of no other bucket. */
const isInfluenced = ({ bucket_influencers: influencers = [] }: StoredBucket): boolean => influencers.length > 0;

const readBucket = ({ documents, bucketDocuments }: ImportedResults, row: number): StoredBucket =>
  documents.read(bucketDocuments[row]) as StoredBucket;

type Page = { readonly count: number; readonly page: Uint32Array };

function listed(results: ImportedResults, jobId: string, query: BucketsQuery): Page {
  const { start, end, minScore, excludeInterim, sort, desc, from, size } = query;
  const rows = searchBuckets(results.buckets, [jobId], { window: parseWindow(start, end), minScore, excludeInterim });
  const byTime = orderRows(rows, results.buckets.timestamp, desc);
  const ordered = sort === 'timestamp' ? byTime : orderRows(byTime, keysOf(results, byTime, query), desc);
  return { count: rows.length, page: ordered.subarray(from, from + size) };
}

function atTime(results: ImportedResults, jobId: string, at: string): Page {
  const rows = searchBuckets(results.buckets, [jobId], { window: parseMoment(at), minScore: 0, excludeInterim: false });
  if (rows.length === 0) throw notFound('Could not find requested buckets');
  return { count: rows.length, page: orderRows(rows, results.buckets.timestamp, false).subarray(0, 1) };
}

function keysOf(results: ImportedResults, rows: Uint32Array, { sort, desc }: BucketsQuery): Float64Array {
  const { anomalyScore, eventCount, length } = results.buckets;
  if (sort === 'anomaly_score') return anomalyScore;
  if (sort === 'event_count') return eventCount;
  return sortKeys(length, rows, desc, (row) => plainSortValue(readBucket(results, row), sort));
}
