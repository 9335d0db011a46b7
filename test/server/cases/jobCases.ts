import { type Case, get, over, unknownJob } from './Case';

const config = (job_id: string, fields: object = {}) => ({
  job_id,
  ...fields,
  analysis_config: { bucket_span: '1h', detectors: [{ function: 'count' }] },
});

const generated = {
  ...{ job_type: 'anomaly_detector', job_version: '8.0.0', create_time: 1464739200000, finished_time: 1464739200001 },
  ...{ model_snapshot_id: '1', model_snapshot_min_version: '6.4.0' },
};
const two = [
  config('jobs-get-2', { description: 'Job 2', groups: ['later'] }),
  config('jobs-get-1', { description: 'Job 1', ...generated, groups: ['earlier', 'both-1'] }),
];
const path = '/_ml/anomaly_detectors';

const found = (...ids: string[]): Case['expected'] => ({
  status: 200,
  partial: { count: ids.length, jobs: ids.map((job_id) => ({ job_id })) },
});
const overTwo = over(two);
const both = found('jobs-get-1', 'jobs-get-2');

/** `GET _ml/anomaly_detectors`. */
export const jobCases: readonly Case[] = [
  overTwo('a missing job', get(`${path}/missing-job`), unknownJob('missing-job')),
  overTwo('one job', get(`${path}/jobs-get-1`), {
    status: 200,
    partial: { count: 1, jobs: [{ job_id: 'jobs-get-1', description: 'Job 1' }] },
  }),
  overTwo('_all', get(`${path}/_all`), {
    status: 200,
    partial: { count: 2, jobs: [{ description: 'Job 1' }, { description: 'Job 2' }] },
  }),
  overTwo('no expression', get(path), both),
  overTwo('without what Elasticsearch generates', get(`${path}/jobs-get-1?exclude_generated=true`), {
    status: 200,
    body: { count: 1, jobs: [config('jobs-get-1', { groups: ['earlier', 'both-1'], description: 'Job 1' })] },
  }),
  overTwo('a pattern', get(`${path}/*-2`), found('jobs-get-2')),
  overTwo('a pattern of groups', get(`${path}/*er`), both),
  overTwo('a group', get(`${path}/earlier`), found('jobs-get-1')),
  overTwo('a list, each job once', get(`${path}/jobs-get-2,later,jobs-get-1`), both),
  overTwo('a pattern without a match', get(`${path}/missing-*`), { status: 200, body: { count: 0, jobs: [] } }),
  overTwo('that must match', get(`${path}/missing-*?allow_no_match=false`), unknownJob('missing-*')),
  overTwo('a list with a missing job', get(`${path}/jobs-get-1,none`), unknownJob('none')),
  over([])('_all of nothing', get(`${path}/_all`), { status: 200, body: { count: 0, jobs: [] } }),
];

/** 2016-06-01, UTC; the hours after it. */
const hour = (n: number) => 1464739200000 + n * 3_600_000;
const bucket = (n: number, event_count: number, processing_time_ms: number) => ({
  ...{ job_id: 'job-stats-test', result_type: 'bucket', bucket_span: 3600, timestamp: hour(n), event_count },
  processing_time_ms,
});
const noStats = {
  ...{ processed_field_count: 0, input_bytes: 0, input_field_count: 0, invalid_date_count: 0, missing_field_count: 0 },
  ...{ out_of_order_timestamp_count: 0, sparse_bucket_count: 0 },
};
const unknownSize = (job_id: string) => ({
  ...{ job_id, result_type: 'model_size_stats', model_bytes: 0, total_by_field_count: 0, total_over_field_count: 0 },
  ...{ total_partition_field_count: 0, bucket_allocation_failures_count: 0, memory_status: 'ok' },
  ...{ categorized_doc_count: 0, total_category_count: 0, frequent_category_count: 0, rare_category_count: 0 },
  ...{ dead_category_count: 0, failed_category_count: 0, categorization_status: 'ok' },
});

const withResults = [
  config('job-stats-test'),
  config('jobs-get-stats-datafeed-job'),
  bucket(2, 1, 4),
  bucket(0, 2, 1),
  bucket(1, 0, 4),
];
const overStats = over(withResults);
const stats = (expression: string) => `${path}/${expression}/_stats`;

const stored = {
  ...{ job_id: 'j', processed_record_count: 10, processed_field_count: 20, input_bytes: 300, input_field_count: 21 },
  ...{ invalid_date_count: 1, missing_field_count: 2, out_of_order_timestamp_count: 3, empty_bucket_count: 4 },
  ...{ sparse_bucket_count: 5, bucket_count: 6, earliest_record_timestamp: hour(0), latest_record_timestamp: hour(9) },
  ...{ last_data_time: hour(10), input_record_count: 999 },
};
const storedStats = [
  config('j'),
  stored,
  { job_id: 'j', result_type: 'model_size_stats', model_bytes: 2, memory_status: 'soft_limit', log_time: hour(2) },
  { job_id: 'j', result_type: 'model_size_stats', model_bytes: 1, memory_status: 'ok', log_time: hour(1) },
];

/** `GET _ml/anomaly_detectors/_stats`: what is stored, else what the results imply. */
export const jobStatsCases: readonly Case[] = [
  overStats('what the buckets of a job imply', get(stats('job-stats-test')), {
    status: 200,
    body: {
      count: 1,
      jobs: [
        {
          job_id: 'job-stats-test',
          data_counts: {
            ...{ job_id: 'job-stats-test', processed_record_count: 3, processed_field_count: 0, input_bytes: 0 },
            ...{ input_field_count: 0, invalid_date_count: 0, missing_field_count: 0, out_of_order_timestamp_count: 0 },
            ...{ empty_bucket_count: 1, sparse_bucket_count: 0, bucket_count: 3, earliest_record_timestamp: hour(0) },
            ...{ latest_record_timestamp: hour(2), latest_empty_bucket_timestamp: hour(1) },
            ...{ latest_bucket_timestamp: hour(2), input_record_count: 3 },
          },
          model_size_stats: unknownSize('job-stats-test'),
          forecasts_stats: { total: 0, forecasted_jobs: 0 },
          state: 'closed',
          timing_stats: {
            ...{ job_id: 'job-stats-test', bucket_count: 3, total_bucket_processing_time_ms: 9 },
            ...{ minimum_bucket_processing_time_ms: 1, maximum_bucket_processing_time_ms: 4 },
            average_bucket_processing_time_ms: 3,
          },
        },
      ],
    },
  }),
  overStats('a job without results', get(stats('jobs-get-stats-datafeed-job')), {
    status: 200,
    body: {
      count: 1,
      jobs: [
        {
          job_id: 'jobs-get-stats-datafeed-job',
          data_counts: {
            ...{
              job_id: 'jobs-get-stats-datafeed-job',
              processed_record_count: 0,
              processed_field_count: 0,
              input_bytes: 0,
            },
            ...{ input_field_count: 0, invalid_date_count: 0, missing_field_count: 0, out_of_order_timestamp_count: 0 },
            ...{ empty_bucket_count: 0, sparse_bucket_count: 0, bucket_count: 0, input_record_count: 0 },
          },
          model_size_stats: unknownSize('jobs-get-stats-datafeed-job'),
          forecasts_stats: { total: 0, forecasted_jobs: 0 },
          state: 'closed',
          timing_stats: { job_id: 'jobs-get-stats-datafeed-job', bucket_count: 0, total_bucket_processing_time_ms: 0 },
        },
      ],
    },
  }),
  overStats('_all', get(stats('_all')), found('job-stats-test', 'jobs-get-stats-datafeed-job')),
  overStats('*', get(stats('*')), found('job-stats-test', 'jobs-get-stats-datafeed-job')),
  overStats('no expression', get(`${path}/_stats`), found('job-stats-test', 'jobs-get-stats-datafeed-job')),
  overStats('an unknown job', get(stats('unknown')), unknownJob('unknown')),
  overStats('a pattern without a match', get(stats('missing-*')), { status: 200, body: { count: 0, jobs: [] } }),
  overStats('that must match', get(`${stats('missing-*')}?allow_no_match=false`), unknownJob('missing-*')),
  over(storedStats)('stored counts, with what was read added up anew', get(stats('j')), {
    status: 200,
    partial: { jobs: [{ data_counts: { ...stored, input_record_count: 14 } }] },
  }),
  over(storedStats)('the latest stored model size', get(stats('j')), {
    status: 200,
    partial: { jobs: [{ model_size_stats: { model_bytes: 2, memory_status: 'soft_limit', log_time: hour(2) } }] },
  }),
  over([{ job_id: 'a', result_type: 'record', bucket_span: 3600, timestamp: hour(5), record_score: 1 }])(
    'a job known by its records alone: their first and last bucket, and no more',
    get(stats('a')),
    {
      status: 200,
      partial: {
        jobs: [
          {
            data_counts: {
              ...{ ...noStats, processed_record_count: 0, bucket_count: 0, empty_bucket_count: 0 },
              ...{ earliest_record_timestamp: hour(5), latest_record_timestamp: hour(5) },
            },
          },
        ],
      },
    },
  ),
];
