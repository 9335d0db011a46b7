import { type Case, get, post } from './Case';
import { A, B, job, overTwo, path } from './recordFixtures';

const plain = { ...job, timestamp: A, record_score: 60.5 };
const printed = {
  ...{
    job_id: 'j',
    result_type: 'record',
    probability: 0,
    record_score: 60.5,
    initial_record_score: 0,
    bucket_span: 1,
  },
  ...{ detector_index: 0, is_interim: false, timestamp: A },
};
const printing = (name: string, document: object, record: object, query = ''): Case => ({
  name,
  documents: [document],
  request: get(path + query),
  expected: { status: 200, body: { count: 1, records: [record] } },
});

const influence = (field: string, ...values: string[]) => ({
  influencer_field_name: field,
  influencer_field_values: values,
});

/** How `results/records` prints what is stored. */
export const recordPrintCases: readonly Case[] = [
  printing('absent numbers are 0, an absent flag is false', plain, printed),
  printing('an ISO time is milliseconds', { ...plain, timestamp: '2016-06-01T02:00:00+02:00' }, printed),
  printing('unknown keys are dropped', { ...plain, surprise: { a: 1 }, _meta: 1 }, printed),
  printing(
    'stale copies are computed anew',
    { ...plain, airline: ['old'], by_field_name: 'airline', by_field_value: 'AAL' },
    { ...printed, by_field_name: 'airline', by_field_value: 'AAL', airline: ['AAL'] },
  ),
  printing(
    'human adds a readable time before each',
    plain,
    {
      ...{ job_id: 'j', result_type: 'record', probability: 0, record_score: 60.5, initial_record_score: 0 },
      ...{
        bucket_span: 1,
        detector_index: 0,
        is_interim: false,
        timestamp_string: '2016-06-01T00:00:00.000Z',
        timestamp: A,
      },
    },
    '?human=true',
  ),
  printing(
    'every part in its place',
    {
      ...{ ...plain, probability: 1e-300, multi_bucket_impact: -5, initial_record_score: 70, detector_index: 2 },
      ...{ is_interim: true, geo_results: { actual_point: '1,2', typical_point: '3,4' }, actual: [1, 2], typical: [3] },
      ...{ anomaly_score_explanation: { single_bucket_impact: 3 }, field_name: 'bytes', function: 'high_mean' },
      ...{ function_description: 'mean', partition_field_name: 'function', partition_field_value: 'p' },
      ...{ influencers: [influence('function.name', 'reserved by its first part')], correlated_by_field_value: 'c' },
    },
    {
      ...{ job_id: 'j', result_type: 'record', probability: 1e-300, multi_bucket_impact: -5, record_score: 60.5 },
      ...{ initial_record_score: 70, bucket_span: 1, detector_index: 2, is_interim: true, timestamp: A },
      ...{ correlated_by_field_value: 'c', partition_field_name: 'function', partition_field_value: 'p' },
      ...{ function: 'high_mean', function_description: 'mean', typical: [3], actual: [1, 2], field_name: 'bytes' },
      ...{ influencers: [influence('function.name', 'reserved by its first part')] },
      ...{ geo_results: { actual_point: '1,2', typical_point: '3,4' } },
      ...{ anomaly_score_explanation: { single_bucket_impact: 3 } },
    },
  ),
  printing(
    'a cause has its probability and no score',
    { ...plain, causes: [{ function: 'rare', probability: 0.5, by_field_value: '', by_field_name: 'p', extra: 1 }] },
    { ...printed, causes: [{ probability: 0.5, by_field_name: 'p', by_field_value: '', function: 'rare' }] },
  ),
  printing(
    'a copy holds each value once, by before influencers',
    { ...plain, by_field_name: 'user', by_field_value: 'bob', influencers: [influence('user', 'eve', 'bob')] },
    {
      ...{ ...printed, by_field_name: 'user', by_field_value: 'bob' },
      ...{ influencers: [influence('user', 'eve', 'bob')], user: ['bob', 'eve'] },
    },
  ),
  printing(
    'an empty value is a value',
    { ...plain, partition_field_name: 'dc', partition_field_value: '' },
    { ...printed, partition_field_name: 'dc', partition_field_value: '', dc: [''] },
  ),
  printing(
    'a dotted name stays flat',
    { ...plain, influencers: [influence('host.name', 'web')] },
    { ...printed, influencers: [influence('host.name', 'web')], 'host.name': ['web'] },
  ),
  {
    name: 'other results in the same files never leak',
    documents: [
      plain,
      { ...job, job_id: 'k', timestamp: A, record_score: 1 },
      { ...job, result_type: 'bucket', timestamp: A, anomaly_score: 1 },
      { ...job, result_type: 'model_plot', timestamp: A },
    ],
    request: get(path),
    expected: { status: 200, body: { count: 1, records: [printed] } },
  },
  overTwo('filter_path keeps what it names', get(`${path}?filter_path=count,records.timestamp`), {
    status: 200,
    body: { count: 2, records: [{ timestamp: B }, { timestamp: A }] },
  }),
  overTwo('filter_path beside a body', post(`${path}?filter_path=count`, {}), { status: 200, body: { count: 2 } }),
  overTwo('pretty changes only the layout', get(`${path}?pretty&size=0`), {
    status: 200,
    body: { count: 2, records: [] },
  }),
];
