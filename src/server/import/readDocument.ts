import {
  type StoredBucket,
  type StoredBucketInfluencer,
  storedBucket,
  storedBucketInfluencer,
} from '../../contract/buckets';
import { type CategoryDefinition, categoryDefinition } from '../../contract/categories';
import { type StoredInfluencer, storedInfluencer } from '../../contract/influencers';
import { type Job, job } from '../../contract/jobs';
import { type ModelPlot, modelPlot } from '../../contract/modelPlot';
import { type StoredRecord, storedRecord } from '../../contract/records';
import { parseInstant } from '../../domain/dateMath';
import type { JsonObject } from './unwrap';

/** A document that was checked against the contract. */
export type KeptDocument =
  | { readonly kind: 'record'; readonly document: StoredRecord }
  | { readonly kind: 'influencer'; readonly document: StoredInfluencer }
  | { readonly kind: 'bucket'; readonly document: StoredBucket }
  | { readonly kind: 'bucket_influencer'; readonly document: StoredBucketInfluencer }
  | { readonly kind: 'category_definition'; readonly document: CategoryDefinition }
  | { readonly kind: 'model_plot'; readonly document: ModelPlot }
  | { readonly kind: 'job'; readonly document: Job };

const schemas = {
  record: storedRecord,
  influencer: storedInfluencer,
  bucket: storedBucket,
  bucket_influencer: storedBucketInfluencer,
  category_definition: categoryDefinition,
  model_plot: modelPlot,
  job,
};

/** A stored timestamp may be an ISO string; Elasticsearch answers milliseconds either way. */
function withMilliseconds(source: JsonObject): JsonObject {
  const { timestamp, bucket_influencers: nested } = source;
  const ms = typeof timestamp === 'string' ? (parseInstant(timestamp) ?? timestamp) : timestamp;
  if (!Array.isArray(nested)) return ms === timestamp ? source : { ...source, timestamp: ms };
  return { ...source, timestamp: ms, bucket_influencers: nested.map((one) => (one ? withMilliseconds(one) : one)) };
}

/** A job answer may nest its datafeed, whose `headers` can hold credentials: it is never kept. */
function withoutDatafeed({ datafeed_config: _, ...source }: JsonObject): JsonObject {
  return source;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** "record_score: expected number, got string" */
function reasonOf({ path, message }: Issue): string {
  const what = message.replace(/^Invalid input: /, '').replace(', received undefined', ', but it is missing');
  return `${path.map(String).join('.') || 'document'}: ${what.replace(', received ', ', got ')}`;
}

/** Checks a document of a kind that is kept, or says which field is wrong and why. Times become epoch milliseconds. */
export function readDocument(kind: KeptDocument['kind'], source: JsonObject): KeptDocument | { reason: string } {
  const prepared = kind === 'job' ? withoutDatafeed(source) : withMilliseconds(source);
  const { success, data, error } = schemas[kind].safeParse(prepared);
  return success ? ({ kind, document: data } as KeptDocument) : { reason: reasonOf(error.issues[0]) };
}
