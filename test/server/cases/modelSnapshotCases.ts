import { type Case, deepPage, get, over, post, refused, unknownJob, unmapped } from './Case';

const path = '/_ml/anomaly_detectors/j/model_snapshots';

/** 2016-06-01 and the day after, UTC. */
const [A, B] = [1464739200000, 1464825600000];

const config = (job_id: string) => ({ job_id, analysis_config: { detectors: [{ function: 'count' }] } });
const two = [
  config('j'),
  config('k'),
  {
    job_id: 'j',
    timestamp: '2016-06-02T00:00:00Z',
    snapshot_id: '1',
    snapshot_doc_count: 1,
    latest_record_time_stamp: A,
  },
  { job_id: 'j', timestamp: '2016-06-01T00:00:00Z', snapshot_id: '2', snapshot_doc_count: 2, retain: true },
  { job_id: 'j', timestamp: A, snapshot_id: 'without its count' },
];
const found = (count: number, ...timestamps: number[]): Case['expected'] => ({
  status: 200,
  partial: { count, model_snapshots: timestamps.map((timestamp) => ({ timestamp })) },
});
const overTwo = over(two);

const publicTests: Case[] = [
  overTwo('every snapshot, newest first', get(path), found(2, B, A)),
  overTwo('_all', get(`${path}/_all`), found(2, B, A)),
  overTwo('one snapshot', get(`${path}/2`), {
    status: 200,
    partial: { count: 1, model_snapshots: [{ snapshot_id: '2', timestamp: A }] },
  }),
  overTwo('a window', get(`${path}?start=2016-05-01&end=2016-07-01`), found(2, B, A)),
  overTwo('ascending', get(`${path}?desc=false`), found(2, A, B)),
  overTwo('a page of one', get(`${path}?size=1`), found(2, B)),
  overTwo('a later page', get(`${path}?from=1`), found(2, A)),
  overTwo('an unknown job', get('/_ml/anomaly_detectors/none/model_snapshots'), unknownJob('none')),
];

const more: Case[] = [
  overTwo('a list and a pattern', get(`${path}/1,2*`), found(2, B, A)),
  overTwo('a snapshot that is not there', get(`${path}/3`), { status: 200, body: { count: 0, model_snapshots: [] } }),
  overTwo('the end is exclusive', get(`${path}?end=${B}`), found(1, A)),
  overTwo(
    'all options in one body',
    post(path, { start: '2016', end: 'now', sort: 'snapshot_doc_count', desc: false, page: { size: 1 } }),
    found(2, B),
  ),
  overTwo('sorted by what only one has', get(`${path}?sort=latest_record_time_stamp`), found(2, B, A)),
  overTwo('sorted by id', get(`${path}?sort=snapshot_id`), found(2, A, B)),
  over([
    config('j'),
    {
      job_id: 'j',
      timestamp: A,
      snapshot_id: 'a',
      snapshot_doc_count: 1,
      model_size_stats: { job_id: 'j', model_bytes: 9 },
    },
    {
      job_id: 'j',
      timestamp: B,
      snapshot_id: 'b',
      snapshot_doc_count: 1,
      model_size_stats: { job_id: 'j', model_bytes: 10 },
    },
  ])('sorted by the size of the model', get(`${path}?sort=model_size_stats.model_bytes&desc=false`), found(2, A, B)),
  overTwo('an unmapped field', get(`${path}?sort=foo`), unmapped('foo')),
  overTwo('a deep page', get(`${path}?from=10000&size=1`), deepPage),
  overTwo('null in a body is no date here', post(path, { start: null }), { status: 400 }),
  overTwo('body and query', post(`${path}?size=1`, { desc: false }), refused(400, 'illegal_argument_exception')),
  overTwo('of every job', get('/_ml/anomaly_detectors/_all/model_snapshots'), found(2, B, A)),
  overTwo('of a job without any', get('/_ml/anomaly_detectors/k/model_snapshots'), {
    status: 200,
    body: { count: 0, model_snapshots: [] },
  }),
  overTwo('as Elasticsearch prints it', get(`${path}/1`), {
    status: 200,
    body: {
      count: 1,
      model_snapshots: [
        {
          ...{ job_id: 'j', min_version: '6.3.0', timestamp: B, snapshot_id: '1', snapshot_doc_count: 1 },
          ...{ latest_record_time_stamp: A, retain: false },
        },
      ],
    },
  }),
  over([
    config('j'),
    {
      ...{ snapshot_id: 's', job_id: 'j', min_version: '8.3.0', retain: true, snapshot_doc_count: 3, description: 'd' },
      ...{ timestamp: A, latest_result_time_stamp: B, latest_record_time_stamp: A, quantiles: { quantile_state: 'x' } },
      model_size_stats: { job_id: 'j', model_bytes: 5, log_time: '2016-06-01T00:00:00Z' },
    },
  ])('every part in its place, quantiles never', get(path), {
    status: 200,
    body: {
      count: 1,
      model_snapshots: [
        {
          ...{
            job_id: 'j',
            min_version: '8.3.0',
            timestamp: A,
            description: 'd',
            snapshot_id: 's',
            snapshot_doc_count: 3,
          },
          model_size_stats: {
            ...{ job_id: 'j', result_type: 'model_size_stats', model_bytes: 5, total_by_field_count: 0 },
            ...{ total_over_field_count: 0, total_partition_field_count: 0, bucket_allocation_failures_count: 0 },
            ...{ memory_status: 'ok', categorized_doc_count: 0, total_category_count: 0, frequent_category_count: 0 },
            ...{
              rare_category_count: 0,
              dead_category_count: 0,
              failed_category_count: 0,
              categorization_status: 'ok',
            },
            log_time: A,
          },
          ...{ latest_record_time_stamp: A, latest_result_time_stamp: B, retain: true },
        },
      ],
    },
  }),
];

/** `GET|POST model_snapshots[/{snapshot_id}]`. */
export const modelSnapshotCases: readonly Case[] = [...publicTests, ...more];
