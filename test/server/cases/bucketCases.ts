import { A, B, C, found, overThree, path } from './bucketFixtures';
import {
  type Case,
  deepPage,
  failure,
  get,
  post,
  refused,
  unknownJob,
  unmapped,
  unreadable,
  unrecognized,
} from './Case';

const action = 'cluster:monitor/xpack/ml/job/results/buckets/get';

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

/** `results/buckets[/{timestamp}]`: the public REST tests, single buckets, filters and pages. */
export const bucketCases: readonly Case[] = [...publicTests, ...single, ...filters];
