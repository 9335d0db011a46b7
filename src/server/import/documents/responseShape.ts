/** Under which keys the answers of the results APIs hold their documents. */
const responseArrays = new Set([
  'records',
  'influencers',
  'buckets',
  'categories',
  'jobs',
  'overall_buckets',
  'model_snapshots',
  'datafeeds',
  'calendars',
  'events',
]);

/** Keys that documents have and responses have not. */
const documentKeys = new Set([
  'job_id',
  'result_type',
  'timestamp',
  '_id',
  '_source',
  'analysis_config',
  'calendar_id',
]);

export const isDocumentKey = (key: string): boolean => documentKeys.has(key);

/**
 * Whether an array under `key` holds a response's documents, given whether `count` was seen in the same object. A record
 * has a key `influencers` too, but no `count`.
 */
export const isResponseArray = (key: string, hasCount: boolean): boolean =>
  responseArrays.has(key) && (key !== 'influencers' || hasCount);
