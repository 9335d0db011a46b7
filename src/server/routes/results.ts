import { DEFAULT_FROM, DEFAULT_SIZE } from '../../contract/common';
import {
  bucketsEndpoint,
  categoriesEndpoint,
  influencersEndpoint,
  overallBucketsEndpoint,
  recordsEndpoint,
} from '../../contract/endpoints/resultsEndpoints';
import { durationMs, epochMs } from '../../domain/time';
import { invalidRequest } from '../errors';
import { answerJson, answerPrinted } from './answerJson';
import type { Handler } from './handler';
import { readParameters } from './readParameters';

/** `GET|POST /_ml/anomaly_detectors/{job_id}/results/records` */
export const answerRecords: Handler = async (c, asked) => {
  const {
    job_id,
    record_score: minScore,
    exclude_interim: excludeInterim,
    ...rest
  } = await readParameters(c, recordsEndpoint, asked);
  return answerPrinted(c, await asked.source.records(job_id, { ...rest, minScore, excludeInterim }));
};

/** `GET|POST /_ml/anomaly_detectors/{job_id}/results/influencers` */
export const answerInfluencers: Handler = async (c, asked) => {
  const {
    job_id,
    influencer_score: minScore,
    exclude_interim: excludeInterim,
    ...rest
  } = await readParameters(c, influencersEndpoint, asked);
  return answerPrinted(c, await asked.source.influencers(job_id, { ...rest, minScore, excludeInterim }));
};

/** `GET|POST /_ml/anomaly_detectors/{job_id}/results/buckets[/{timestamp}]` */
export const answerBuckets: Handler = async (c, asked) => {
  const read = await readParameters(c, bucketsEndpoint, asked);
  const { job_id, timestamp: at, anomaly_score, exclude_interim: excludeInterim, ...rest } = read;
  const { from, size } = { from: rest.from ?? DEFAULT_FROM, size: rest.size ?? DEFAULT_SIZE };
  const query = { ...rest, at, from, size, minScore: anomaly_score ?? 0, excludeInterim };
  return answerJson(c, await asked.source.buckets(job_id, query));
};

/** `GET|POST /_ml/anomaly_detectors/{job_id}/results/overall_buckets` */
export const answerOverallBuckets: Handler = async (c, asked) => {
  const read = await readParameters(c, overallBucketsEndpoint, asked);
  const query = {
    start: read.start === null ? null : epochMs(read.start),
    end: read.end === null ? null : epochMs(read.end),
    topN: read.top_n,
    bucketSpan: read.bucket_span === null ? null : durationMs(read.bucket_span),
    minScore: read.overall_score,
    excludeInterim: read.exclude_interim,
    allowNoMatch: read.allow_no_match,
    human: read.human,
  };
  return answerJson(c, await asked.source.overallBuckets(read.job_id, query));
};

/** `GET|POST /_ml/anomaly_detectors/{job_id}/results/categories[/{category_id}]`. A body must say which; a query need not. */
export const answerCategories: Handler = async (c, asked) => {
  const read = await readParameters(c, categoriesEndpoint, asked);
  if (read.hasBody && !asked.lenient && read.category_id === null && read.from === null) {
    throw invalidRequest('Both [category_id] and [from, size] cannot be null');
  }
  const query = {
    categoryId: read.category_id,
    partitionFieldValue: read.partition_field_value,
    from: read.from ?? DEFAULT_FROM,
    size: read.size ?? DEFAULT_SIZE,
  };
  return answerJson(c, await asked.source.categories(read.job_id, query));
};
