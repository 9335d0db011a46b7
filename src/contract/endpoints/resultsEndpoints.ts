import { bucketsAnswer, overallBucketsAnswer } from '../buckets';
import { categoriesAnswer } from '../categories';
import { influencersAnswer } from '../influencers';
import { recordsAnswer } from '../records';
import { endpoint } from './endpoint';
import {
  allowNoMatch,
  excludeInterim,
  jobExpression,
  jobId,
  leastScore,
  nullableWindow,
  optionalPaging,
  order,
  paging,
  timeWindow,
} from './parameters';

const results = '/_ml/anomaly_detectors/{job_id}/results';
const action = (name: string) => `cluster:monitor/xpack/ml/job/results/${name}/get`;

export const recordsEndpoint = endpoint({
  paths: [`${results}/records`],
  methods: ['GET', 'POST'],
  summary: 'Records: single unusual values',
  action: action('records'),
  parameters: {
    job_id: jobId,
    ...nullableWindow,
    record_score: leastScore,
    exclude_interim: excludeInterim,
    ...order('record_score', true),
    ...paging,
  },
  answer: recordsAnswer,
});

export const influencersEndpoint = endpoint({
  paths: [`${results}/influencers`],
  methods: ['GET', 'POST'],
  summary: 'Influencers: who or what contributed to anomalies',
  action: action('influencers'),
  parameters: {
    job_id: jobId,
    start: { ...nullableWindow.start, overlookedBesideBody: true },
    end: { ...nullableWindow.end, overlookedBesideBody: true },
    influencer_score: leastScore,
    exclude_interim: excludeInterim,
    ...order('influencer_score', true),
    ...paging,
  },
  answer: influencersAnswer,
});

export const bucketsEndpoint = endpoint({
  paths: [`${results}/buckets`, `${results}/buckets/{timestamp}`],
  methods: ['GET', 'POST'],
  summary: 'Buckets: how unusual a span of time was',
  action: action('buckets'),
  parameters: {
    job_id: jobId,
    timestamp: {
      type: 'date',
      in: ['path', 'body'],
      meaning: 'The time of the only bucket wanted; then neither a window nor a page nor a score can be asked for.',
    },
    ...nullableWindow,
    anomaly_score: { type: 'double', in: ['query', 'body'], meaning: leastScore.meaning },
    ...optionalPaging,
    ...order('timestamp', false),
    exclude_interim: excludeInterim,
    expand: {
      type: 'boolean',
      in: ['query', 'body'],
      default: false,
      meaning: 'Whether each bucket brings its records.',
    },
  },
  conflict: {
    parameter: 'timestamp',
    with: ['from', 'size', 'start', 'end', 'anomaly_score'],
    message: 'Param [timestamp] is incompatible with [from,size,start,end,anomaly_score]',
  },
  answer: bucketsAnswer,
});

export const overallBucketsEndpoint = endpoint({
  paths: [`${results}/overall_buckets`],
  methods: ['GET', 'POST'],
  summary: 'Overall buckets: how unusual a span of time was for several jobs',
  action: action('overall_buckets'),
  parameters: {
    job_id: { ...jobId, meaning: jobExpression.meaning },
    top_n: {
      type: 'int',
      in: ['query', 'body'],
      default: 1,
      minimum: 1,
      meaning: 'How many of the highest job scores make the overall score.',
    },
    bucket_span: {
      type: 'span',
      in: ['query', 'body'],
      meaning:
        'The length of the overall buckets; at least that of the longest buckets of the jobs, which it is by default.',
    },
    overall_score: leastScore,
    exclude_interim: excludeInterim,
    start: { ...timeWindow.start, type: 'instant' },
    end: { ...timeWindow.end, type: 'instant' },
    allow_no_match: { ...allowNoMatch, in: ['query', 'body'] },
  },
  answer: overallBucketsAnswer,
});

export const categoriesEndpoint = endpoint({
  paths: [`${results}/categories`, `${results}/categories/{category_id}`],
  methods: ['GET', 'POST'],
  summary: 'Categories of messages',
  action: action('categories'),
  parameters: {
    job_id: jobId,
    category_id: { type: 'long', in: ['path', 'body'], meaning: 'The only category wanted; then there are no pages.' },
    ...optionalPaging,
    partition_field_value: {
      type: 'string',
      in: ['query', 'body'],
      meaning: 'Only categories of this value of the partition field.',
    },
  },
  conflict: {
    parameter: 'category_id',
    with: ['from', 'size'],
    message: 'Param [category_id] is incompatible with [from, size].',
  },
  answer: categoriesAnswer,
});
