import {
  type Case,
  deepPage,
  failure,
  get,
  over,
  post,
  refused,
  unknownJob,
  unmapped,
  unreadable,
  unrecognized,
} from './Case';

const path = '/_ml/anomaly_detectors/j/results/buckets';
const action = 'cluster:monitor/xpack/ml/job/results/buckets/get';

/** 2016-06-01, 2016-08-01 and 2016-08-02, UTC. */
const [A, B, C] = [1464739200000, 1470009600000, 1470096000000];

const bucket = { job_id: 'j', result_type: 'bucket', bucket_span: 1 };
const three = [
  { ...bucket, timestamp: '2016-06-01T00:00:00Z', anomaly_score: 90 },
  { ...bucket, timestamp: '2016-08-01T00:00:00Z', anomaly_score: 60, is_interim: true },
  { ...bucket, timestamp: '2016-08-02T00:00:00Z', anomaly_score: 60 },
];

const found = (count: number, ...timestamps: number[]): Case['expected'] => ({
  status: 200,
  partial: { count, buckets: timestamps.map((timestamp) => ({ timestamp })) },
});

const overThree = over(three);
const incompatible = refused(400, 'illegal_argument_exception');

const publicTests: Case[] = [
  overThree('every bucket, earliest first, without partition scores', get(path), {
    status: 200,
    body: {
      count: 3,
      buckets: [
        { timestamp: A, anomaly_score: 90, is_interim: false },
        { timestamp: B, anomaly_score: 60, is_interim: true },
        { timestamp: C, anomaly_score: 60, is_interim: false },
      ].map(({ timestamp, anomaly_score, is_interim }) => ({
        ...{
          job_id: 'j',
          timestamp,
          anomaly_score,
          bucket_span: 1,
          initial_anomaly_score: 0,
          event_count: 0,
          is_interim,
        },
        ...{ bucket_influencers: [], processing_time_ms: 0, result_type: 'bucket' },
      })),
    },
  }),
  overThree('a window', get(`${path}?start=2016-05-01T00:00:00Z&end=2016-07-01T00:00:00Z`), found(1, A)),
  overThree('a page by query', get(`${path}?from=1&size=2`), found(3, B, C)),
  overThree('a page by body', post(path, { page: { from: 1, size: 2 } }), found(3, B, C)),
  overThree('interim results stay', get(`${path}?exclude_interim=false`), found(3, A, B, C)),
  overThree('interim results excluded', get(`${path}?exclude_interim=true`), {
    status: 200,
    partial: {
      count: 2,
      buckets: [
        { timestamp: A, is_interim: false },
        { timestamp: C, is_interim: false },
      ],
    },
  }),
  overThree('one time', get(`${path}/2016-06-01T00:00:00Z`), found(1, A)),
  overThree('one time with the body {}', post(`${path}/2016-06-01T00:00:00Z`, {}), found(1, A)),
  overThree(
    'one time and a start',
    get(`${path}/2016-06-01T00:00:00Z?start=2016-05-01T00:00:00Z`),
    failure(400, 'illegal_argument_exception', 'Param [start] is incompatible with [timestamp].'),
  ),
  overThree(
    'one time and an end',
    get(`${path}/2016-06-01T00:00:00Z?end=2016-05-01T00:00:00Z`),
    failure(400, 'illegal_argument_exception', 'Param [end] is incompatible with [timestamp].'),
  ),
  overThree('one time and from', get(`${path}/2016-06-01T00:00:00Z?from=1`), incompatible),
  overThree('one time and size', get(`${path}/2016-06-01T00:00:00Z?size=1`), incompatible),
  overThree('one time and a score', get(`${path}/2016-06-01T00:00:00Z?anomaly_score=80.0`), incompatible),
  overThree(
    'one time in the body and a start',
    post(path, { timestamp: '2016-06-01T00:00:00Z', start: '2016-05-01T00:00:00Z' }),
    { status: 400 },
  ),
  overThree(
    'one time in the body and an end',
    post(path, { timestamp: '2016-06-01T00:00:00Z', end: '2016-05-01T00:00:00Z' }),
    { status: 400 },
  ),
  overThree('one time in the body and from', post(path, { timestamp: '2016-06-01T00:00:00Z', from: 1 }), {
    status: 400,
  }),
  overThree(
    'one time in the body and a score',
    post(path, { timestamp: '2016-06-01T00:00:00Z', anomaly_score: 80.0 }),
    { status: 400 },
  ),
  overThree('sorted by score, time breaks the tie', get(`${path}?sort=anomaly_score`), found(3, B, C, A)),
  overThree('sorted by score, descending, time too', get(`${path}?sort=anomaly_score&desc=true`), found(3, A, C, B)),
  overThree('an unknown job', get('/_ml/anomaly_detectors/none/results/buckets'), unknownJob('none')),
];

const noBucket = failure(404, 'resource_not_found_exception', 'Could not find requested buckets');

const single: Case[] = [
  overThree('no bucket at that time', get(`${path}/2016-07-01`), noBucket),
  overThree('no bucket a millisecond later', get(`${path}/${A + 1}`), noBucket),
  overThree('epoch milliseconds', get(`${path}/${B}`), found(1, B)),
  overThree('a day is all of it', get(`${path}/2016-08-02`), found(1, C)),
  overThree('a month is all of it: the first of two', get(`${path}/2016-08`), found(2, B)),
  overThree('an hour in another zone', get(`${path}/2016-08-02T02%2B02:00`), found(1, C)),
  overThree(
    'an interim bucket, though interim results are excluded',
    get(`${path}/${B}?exclude_interim=true`),
    found(1, B),
  ),
  overThree('a time in the body', post(path, { timestamp: String(C) }), found(1, C)),
  overThree(
    'a number as time in the body',
    post(path, `{"timestamp":${C}}`),
    unreadable(`[1:14] [${action}] timestamp doesn't support values of type: VALUE_NUMBER`),
  ),
  overThree(
    'the job is looked for before the time',
    get('/_ml/anomaly_detectors/none/results/buckets/2016'),
    unknownJob('none'),
  ),
  overThree('a time that is none', get(`${path}/invalid`), refused(400, 'search_phase_execution_exception')),
  overThree(
    'a path time after a body with a window',
    post(`${path}/2016-06-01`, { start: '2016-05-01' }),
    failure(
      400,
      'illegal_argument_exception',
      'Param [timestamp] is incompatible with [from,size,start,end,anomaly_score]',
    ),
  ),
];

const filters: Case[] = [
  overThree('the start is inclusive, the end exclusive', get(`${path}?start=${A}&end=${B}`), found(1, A)),
  overThree('a score at least', get(`${path}?anomaly_score=60`), found(3, A, B, C)),
  overThree('a higher score', get(`${path}?anomaly_score=60.1`), found(1, A)),
  overThree('a score of 0 filters nothing', get(`${path}?anomaly_score=0`), found(3, A, B, C)),
  overThree(
    'all options in one body',
    post(path, {
      start: '2016-06-02',
      end: 'now',
      anomaly_score: '60',
      exclude_interim: 'true',
      sort: 'anomaly_score',
      desc: true,
      expand: false,
      page: { size: 1 },
    }),
    found(1, C),
  ),
  overThree('descending by time', get(`${path}?desc=true`), found(3, C, B, A)),
  overThree('a deep page', get(`${path}?from=10000&size=1`), deepPage),
  overThree('a page of 0', get(`${path}?size=0`), { status: 200, body: { count: 3, buckets: [] } }),
  overThree('an unmapped sort field', get(`${path}?sort=foo`), unmapped('foo')),
  overThree('the score of records', get(`${path}?record_score=1`), refused(400, 'illegal_argument_exception')),
  overThree('body and query', post(`${path}?expand=true`, {}), unrecognized(path, 'expand')),
  overThree('an unknown key', post(path, '{"size":1}'), unreadable(`[1:2] [${action}] unknown field [size]`)),
  overThree('one job only', get('/_ml/anomaly_detectors/j*/results/buckets'), unknownJob('j*')),
];

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

/** `GET|POST results/buckets[/{timestamp}]`. */
export const bucketCases: readonly Case[] = [...publicTests, ...single, ...filters, ...sorts, scoreless, ...expands];
