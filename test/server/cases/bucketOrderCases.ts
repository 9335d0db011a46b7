import { A, B, bucket, C, found, path } from './bucketFixtures';
import { type Case, get, over, post } from './Case';

const sortable = [
  {
    ...bucket,
    timestamp: A,
    anomaly_score: 0,
    event_count: 7,
    processing_time_ms: 3,
    initial_anomaly_score: 2,
    scheduled_events: ['a', 'z'],
  },
  {
    ...bucket,
    timestamp: B,
    anomaly_score: 10,
    event_count: 0,
    processing_time_ms: 5,
    initial_anomaly_score: 1,
    scheduled_events: ['b', 'c'],
  },
  { ...bucket, timestamp: C },
];

/** Field, order ascending, and descending: what is missing comes last in both. */
const sorts: Case[] = (
  [
    ['anomaly_score', [A, B, C], [B, A, C]],
    ['initial_anomaly_score', [B, A, C], [A, B, C]],
    ['event_count', [B, A, C], [A, B, C]],
    ['processing_time_ms', [A, B, C], [B, A, C]],
    ['scheduled_events', [A, B, C], [A, B, C]],
    ['bucket_span', [A, B, C], [C, B, A]],
    ['record_score', [A, B, C], [C, B, A]],
  ] as const
).flatMap(([field, ascending, descending]) => [
  over(sortable)(`sorted by ${field}`, get(`${path}?sort=${field}`), found(3, ...ascending)),
  over(sortable)(`sorted by ${field}, descending`, post(path, { sort: field, desc: true }), found(3, ...descending)),
]);

const scoreless = over(sortable)(
  'a bucket without a score drops out of any threshold',
  get(`${path}?anomaly_score=0.1`),
  found(1, B),
);

const influencer = {
  job_id: 'j',
  result_type: 'bucket_influencer',
  bucket_span: 1,
  influencer_field_name: 'bucket_time',
};
const record = { job_id: 'j', result_type: 'record', bucket_span: 1, timestamp: A };
const expandable = [
  { ...bucket, timestamp: A, anomaly_score: 5, bucket_influencers: [{ ...influencer, timestamp: A }] },
  { ...bucket, timestamp: B, anomaly_score: 5, bucket_influencers: [], scheduled_events: [] },
  { ...bucket, timestamp: C, anomaly_score: 5, bucket_influencers: [{ ...influencer, timestamp: C }] },
  { ...record, record_score: 1, probability: 0.5, function: 'a' },
  { ...record, record_score: 9, probability: 0.1, function: 'b' },
  { ...record, record_score: 8, probability: 0.1, function: 'c', is_interim: true },
  { ...record, record_score: 7, function: 'without a probability' },
  { ...record, timestamp: A + 1, record_score: 7, probability: 0.1, function: 'not of this bucket' },
  { ...record, job_id: 'k', record_score: 7, probability: 0.1, function: 'of another job' },
  { ...record, timestamp: B, record_score: 7, probability: 0.1, function: 'in a bucket without influencers' },
];
const recordsOf = (...functions: string[]) => ({ records: functions.map((name) => ({ function: name })) });

const expands: Case[] = [
  over(expandable)(
    'expanded: the records of each influenced bucket, least probable first, then lowest score',
    get(`${path}?expand=true`),
    {
      status: 200,
      partial: {
        count: 3,
        buckets: [recordsOf('c', 'b', 'a', 'without a probability'), { timestamp: B }, { timestamp: C }],
      },
    },
  ),
  over(expandable)(
    'expanded without interim records',
    post(path, { expand: true, exclude_interim: true, page: { size: 1 } }),
    {
      status: 200,
      partial: { count: 3, buckets: [recordsOf('b', 'a', 'without a probability')] },
    },
  ),
  over(expandable)('a bucket without influencers has no records, even none', get(`${path}/${B}?expand=true`), {
    status: 200,
    body: {
      count: 1,
      buckets: [
        {
          ...{ job_id: 'j', timestamp: B, anomaly_score: 5, bucket_span: 1, initial_anomaly_score: 0, event_count: 0 },
          ...{ is_interim: false, bucket_influencers: [], processing_time_ms: 0, result_type: 'bucket' },
        },
      ],
    },
  }),
  over([
    {
      ...bucket,
      timestamp: A,
      processing_time_ms: 3,
      event_count: 12,
      anomaly_score: 1.5,
      initial_anomaly_score: 2.5,
      scheduled_events: ['sale'],
      partition_scores: [],
      bucket_influencers: [
        {
          ...influencer,
          timestamp: A,
          anomaly_score: 4,
          raw_anomaly_score: 0.5,
          probability: 0.25,
          initial_anomaly_score: 3,
          is_interim: true,
          influencer_field_value: 'x',
        },
        { job_id: 'j', timestamp: A, bucket_span: 1 },
      ],
    },
    { ...record, record_score: 2 },
  ])('every part in its place', get(`${path}/${A}?expand=true&human=true`), {
    status: 200,
    body: {
      count: 1,
      buckets: [
        {
          ...{
            job_id: 'j',
            timestamp_string: '2016-06-01T00:00:00.000Z',
            timestamp: A,
            anomaly_score: 1.5,
            bucket_span: 1,
          },
          initial_anomaly_score: 2.5,
          records: [
            {
              ...{ job_id: 'j', result_type: 'record', probability: 0, record_score: 2, initial_record_score: 0 },
              ...{ bucket_span: 1, detector_index: 0, is_interim: false },
              ...{ timestamp_string: '2016-06-01T00:00:00.000Z', timestamp: A },
            },
          ],
          ...{ event_count: 12, is_interim: false },
          bucket_influencers: [
            {
              ...{ job_id: 'j', result_type: 'bucket_influencer', influencer_field_name: 'bucket_time' },
              ...{ initial_anomaly_score: 3, anomaly_score: 4, raw_anomaly_score: 0.5, probability: 0.25 },
              ...{ timestamp_string: '2016-06-01T00:00:00.000Z', timestamp: A, bucket_span: 1, is_interim: true },
            },
            {
              ...{ job_id: 'j', result_type: 'bucket_influencer', initial_anomaly_score: 0, anomaly_score: 0 },
              ...{ raw_anomaly_score: 0, probability: 0 },
              ...{ timestamp_string: '2016-06-01T00:00:00.000Z', timestamp: A, bucket_span: 1, is_interim: false },
            },
          ],
          ...{ processing_time_ms: 3, scheduled_events: ['sale'], result_type: 'bucket' },
        },
      ],
    },
  }),
];

/** `results/buckets` sorted, expanded and printed. */
export const bucketOrderCases: readonly Case[] = [...sorts, scoreless, ...expands];
