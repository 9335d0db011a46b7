import { type Case, deepPage, get, over, post, refused, unknownJob, unmapped, unreadable, unrecognized } from './Case';

const path = '/_ml/anomaly_detectors/j/results/influencers';
const action = 'cluster:monitor/xpack/ml/job/results/influencers/get';

/** 2016-06-01 and the two days after, UTC. */
const [A, B, C] = [1464739200000, 1464825600000, 1464912000000];

const foo = { job_id: 'j', result_type: 'influencer', bucket_span: 1, influencer_field_name: 'foo' };
const three = [
  { ...foo, timestamp: '2016-06-01T00:00:00Z', influencer_field_value: 'bar', influencer_score: 50 },
  { ...foo, timestamp: '2016-06-02T00:00:00Z', influencer_field_value: 'zoo', influencer_score: 80, is_interim: true },
  { ...foo, timestamp: '2016-06-03T00:00:00Z', influencer_field_value: 'zoo', influencer_score: 60 },
];

const found = (count: number, ...timestamps: number[]): Case['expected'] => ({
  status: 200,
  partial: { count, influencers: timestamps.map((timestamp) => ({ timestamp })) },
});

const overThree = over(three);

const publicTests: Case[] = [
  overThree('every influencer, highest score first', get(path), {
    status: 200,
    partial: {
      count: 3,
      influencers: [
        { timestamp: B, influencer_score: 80 },
        { timestamp: C, influencer_score: 60 },
        { timestamp: A, influencer_score: 50 },
      ],
    },
  }),
  overThree('a page by query', get(`${path}?from=1&size=2`), found(3, C, A)),
  overThree('a page by body', post(path, { page: { from: 1, size: 2 } }), found(3, C, A)),
  overThree('interim results stay', get(`${path}?exclude_interim=false`), found(3, B, C, A)),
  overThree('interim results excluded', get(`${path}?exclude_interim=true`), {
    status: 200,
    partial: {
      count: 2,
      influencers: [
        { timestamp: C, is_interim: false },
        { timestamp: A, is_interim: false },
      ],
    },
  }),
  overThree(
    'a window includes its start',
    get(`${path}?start=2016-06-01T00:00:00Z&end=2016-06-01T01:00:00Z`),
    found(1, A),
  ),
  overThree('a score at least', get(`${path}?influencer_score=70`), found(1, B)),
  overThree('ascending', get(`${path}?desc=false`), found(3, A, C, B)),
  overThree('sorted by time, still descending', get(`${path}?sort=timestamp`), found(3, C, B, A)),
  overThree('an unknown job', get('/_ml/anomaly_detectors/none/results/influencers'), unknownJob('none')),
];

const mixed = [
  { ...foo, timestamp: A, influencer_field_value: 'b', influencer_score: 5, probability: 0.2 },
  { ...foo, timestamp: B, influencer_field_name: 'host', influencer_field_value: 'a', influencer_score: 5 },
  { ...foo, timestamp: C, influencer_field_value: 'c', initial_influencer_score: 1 },
];

const more: Case[] = [
  overThree('the end is exclusive', get(`${path}?end=${C}`), found(2, B, A)),
  overThree('a score that equals', get(`${path}?influencer_score=60`), found(2, B, C)),
  overThree(
    'all options in one body',
    post(path, {
      ...{ start: String(A), end: null, influencer_score: '55' },
      exclude_interim: true,
      sort: 'timestamp',
      desc: false,
      page: { from: 0, size: 5 },
    }),
    found(1, C),
  ),
  overThree(
    'start and end of the query are ignored beside a body',
    post(`${path}?start=2030&end=2031`, { desc: false }),
    found(3, A, C, B),
  ),
  overThree(
    'other options of the query are refused beside a body',
    post(`${path}?influencer_score=1`, { page: { size: 1 } }),
    unrecognized(path, 'influencer_score'),
  ),
  overThree(
    'a number as date',
    post(path, '{"end":1}'),
    unreadable(`[1:8] [${action}] end doesn't support values of type: VALUE_NUMBER`),
  ),
  overThree('a deep page', get(`${path}?from=1&size=10000`), deepPage),
  overThree('a page of 0', get(`${path}?size=0`), { status: 200, body: { count: 3, influencers: [] } }),
  overThree(
    'the score of records is none of its parameters',
    get(`${path}?record_score=1`),
    refused(400, 'illegal_argument_exception'),
  ),
  overThree('one job only', get('/_ml/anomaly_detectors/_all/results/influencers'), unknownJob('_all')),
  overThree('sorted by its own data field', get(`${path}?sort=foo&desc=false`), found(3, A, B, C)),
  overThree('an unmapped field', get(`${path}?sort=host`), unmapped('host')),
  over(mixed)('equal scores stay in the order of the index, a missing one is last', get(path), found(3, A, B, C)),
  over(mixed)('ascending too: the one sort key has no tie-break', get(`${path}?desc=false`), found(3, A, B, C)),
  over(mixed)('a missing score drops out of any threshold', get(`${path}?influencer_score=0.5`), found(2, A, B)),
  over(mixed)('sorted by value', get(`${path}?sort=influencer_field_value&desc=false`), found(3, B, A, C)),
  over(mixed)('sorted by field name', get(`${path}?sort=influencer_field_name`), found(3, B, A, C)),
  over(mixed)('sorted by a probability that only one has', get(`${path}?sort=probability`), found(3, A, B, C)),
  over(mixed)('sorted by a data field that only one has', get(`${path}?sort=host`), found(3, B, A, C)),
];

const prints: Case[] = [
  over([{ ...foo, timestamp: A, influencer_field_value: 'bar', surprise: 1 }])(
    'its copy is one text; absent numbers are 0',
    get(path),
    {
      status: 200,
      body: {
        count: 1,
        influencers: [
          {
            ...{ job_id: 'j', result_type: 'influencer', influencer_field_name: 'foo', influencer_field_value: 'bar' },
            ...{ foo: 'bar', influencer_score: 0, initial_influencer_score: 0, probability: 0, bucket_span: 1 },
            ...{ is_interim: false, timestamp: A },
          },
        ],
      },
    },
  ),
  over([
    { ...foo, timestamp: A, influencer_field_name: 'timestamp.x', influencer_field_value: '', influencer_score: 1.5 },
  ])('a reserved name has no copy; human adds the readable time', get(`${path}?human`), {
    status: 200,
    body: {
      count: 1,
      influencers: [
        {
          ...{
            job_id: 'j',
            result_type: 'influencer',
            influencer_field_name: 'timestamp.x',
            influencer_field_value: '',
          },
          ...{ influencer_score: 1.5, initial_influencer_score: 0, probability: 0, bucket_span: 1, is_interim: false },
          ...{ timestamp_string: '2016-06-01T00:00:00.000Z', timestamp: A },
        },
      ],
    },
  }),
];

/** `GET|POST results/influencers`. */
export const influencerCases: readonly Case[] = [...publicTests, ...more, ...prints];
