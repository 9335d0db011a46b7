import { resultKinds } from '../../cluster/resultKinds';
import type { UpstreamRequest } from '../../cluster/Upstream';
import type {
  BucketsQuery,
  CategoriesQuery,
  ModelSnapshotsQuery,
  OverallBucketsQuery,
  ResultsQuery,
} from '../resultsSource';

type Value = string | number | boolean | null;

/** The values as a query holds them; what is null is not asked. */
const queryOf = (values: Readonly<Record<string, Value>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)] as const])),
  );

/** `results/records` and `results/influencers` */
export function resultsRequest(
  endpoint: 'records' | 'influencers',
  jobId: string,
  { minScore, excludeInterim, start, end, sort, desc, from, size, human }: ResultsQuery,
): UpstreamRequest {
  const asked = { start, end, sort, desc, from, size, human };
  const query = queryOf({ ...asked, [resultKinds[endpoint].score]: minScore, exclude_interim: excludeInterim });
  return { endpoint, path: { job_id: jobId }, query };
}

/** `results/buckets[/{timestamp}]`; beside a time Elasticsearch refuses a window, a page and a score. */
export function bucketsRequest(
  jobId: string,
  { at, minScore, excludeInterim, start, end, from, size, sort, desc, expand, human }: BucketsQuery,
): UpstreamRequest {
  const always = { expand, human, exclude_interim: excludeInterim };
  if (at !== null)
    return { endpoint: 'buckets', path: { job_id: jobId, timestamp: at }, query: queryOf({ ...always }) };
  const query = queryOf({ ...always, start, end, from, size, sort, desc, anomaly_score: minScore });
  return { endpoint: 'buckets', path: { job_id: jobId }, query };
}

/** `results/overall_buckets` of jobs that exist. */
export function overallBucketsRequest(
  jobIds: readonly string[],
  { start, end, topN, bucketSpan, minScore, excludeInterim, human }: OverallBucketsQuery,
): UpstreamRequest {
  const query = queryOf({
    ...{ start, end, human },
    top_n: topN,
    bucket_span: bucketSpan === null ? null : `${bucketSpan}ms`,
    overall_score: minScore,
    exclude_interim: excludeInterim,
  });
  return { endpoint: 'overallBuckets', path: { job_id: jobIds.join(',') }, query };
}

/** `results/categories[/{category_id}]`; beside an id Elasticsearch refuses a page. */
export function categoriesRequest(
  jobId: string,
  { categoryId, partitionFieldValue, from, size }: CategoriesQuery,
): UpstreamRequest {
  const partition = { partition_field_value: partitionFieldValue };
  if (categoryId === null)
    return { endpoint: 'categories', path: { job_id: jobId }, query: queryOf({ ...partition, from, size }) };
  return {
    endpoint: 'categories',
    path: { job_id: jobId, category_id: String(categoryId) },
    query: queryOf(partition),
  };
}

/** `model_snapshots[/{snapshot_id}]` */
export function modelSnapshotsRequest(
  jobId: string,
  { snapshotIds, start, end, sort, desc, from, size }: ModelSnapshotsQuery,
): UpstreamRequest {
  const job = { job_id: jobId };
  return {
    endpoint: 'modelSnapshots',
    path: snapshotIds === null ? job : { ...job, snapshot_id: snapshotIds },
    query: queryOf({ start, end, sort, desc, from, size }),
  };
}
