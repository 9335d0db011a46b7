import { type Case, failure, get, over, post, refused, unknownJob } from './Case';

const minutes = (n: number) => 1464739200000 + n * 60_000;
/** 2016-06-01, 00:00, 01:00 and 02:00 UTC. */
const [T0, T1, T2] = [minutes(0), minutes(60), minutes(120)];

const config = (job_id: string, bucket_span: string, groups: string[] = ['all-of-them']) => ({
  job_id,
  groups,
  analysis_config: { bucket_span, detectors: [{ function: 'count' }] },
});
const bucket = (job_id: string, span: number, timestamp: number, anomaly_score: number, is_interim = false) => ({
  ...{ job_id, result_type: 'bucket', bucket_span: span * 60, timestamp, anomaly_score, is_interim },
});

const jobs = [config('jobs-60', '60m'), config('jobs-30', '30m'), config('jobs-17', '17m')];
const three = [
  ...jobs,
  bucket('jobs-60', 60, minutes(0), 30),
  bucket('jobs-60', 60, minutes(60), 0),
  bucket('jobs-60', 60, minutes(120), 20),
  bucket('jobs-30', 30, minutes(60), 0),
  bucket('jobs-30', 30, minutes(120), 10),
  bucket('jobs-30', 30, minutes(150), 40),
  bucket('jobs-17', 17, minutes(60), 0),
  bucket('jobs-17', 17, minutes(128), 1),
  bucket('jobs-17', 17, minutes(145), 0),
  bucket('jobs-17', 17, minutes(162), 60, true),
];

type Scores = readonly (readonly [jobId: string, score: number])[];

const overall = (timestamp: number, overall_score: number, scores: Scores, is_interim = false, bucket_span = 3600) => ({
  ...{ timestamp, bucket_span, overall_score },
  jobs: scores.map(([job_id, max_anomaly_score]) => ({ job_id, max_anomaly_score })),
  ...{ is_interim, result_type: 'overall_bucket' },
});

const found = (...overall_buckets: object[]): Case['expected'] => ({
  status: 200,
  body: { count: overall_buckets.length, overall_buckets },
});

const path = (expression: string) => `/_ml/anomaly_detectors/${expression}/results/overall_buckets`;
const all = path('jobs-*');
const group = path('all-of-them');

const overThree = over(three);

const scoresAt: Record<'first' | 'second' | 'third', Scores> = {
  first: [['jobs-60', 30]],
  second: [
    ['jobs-17', 0],
    ['jobs-30', 0],
    ['jobs-60', 0],
  ],
  third: [
    ['jobs-17', 60],
    ['jobs-30', 40],
    ['jobs-60', 20],
  ],
};
const { first, second, third } = scoresAt;

const notPositive = (n: number) =>
  failure(400, 'illegal_argument_exception', `[topN] parameter must be positive, found [${n}]`);
const noDate = (name: string) =>
  failure(
    400,
    'parse_exception',
    `Query param [${name}] with value [invalid] cannot be parsed as a date or converted to a number (epoch).`,
  );

const publicTests: Case[] = [
  overThree('a missing job', get(path('missing-job')), unknownJob('missing-job')),
  overThree('a pattern without a match', get(path('none-matching-*')), found()),
  overThree('that must match', get(`${path('none-matching-*')}?allow_no_match=false`), unknownJob('none-matching-*')),
  overThree('top_n 0', get(`${all}?top_n=0`), notPositive(0)),
  overThree('top_n -1', get(`${all}?top_n=-1`), notPositive(-1)),
  overThree(
    'the longest span, the highest job',
    get(all),
    found(overall(T0, 30, first), overall(T1, 0, second), overall(T2, 60, third, true)),
  ),
  overThree(
    'a group, top_n 2',
    get(`${group}?top_n=2`),
    found(overall(T0, 30, first), overall(T1, 0, second), overall(T2, 50, third, true)),
  ),
  overThree(
    'a group, top_n 3',
    get(`${group}?top_n=3`),
    found(overall(T0, 30, first), overall(T1, 0, second), overall(T2, 40, third, true)),
  ),
  overThree(
    'more than there are',
    get(`${group}?top_n=333`),
    found(overall(T0, 30, first), overall(T1, 0, second), overall(T2, 40, third, true)),
  ),
  overThree('a score at least', get(`${group}?top_n=2&overall_score=50.0`), found(overall(T2, 50, third, true))),
  overThree(
    'without interim results',
    get(`${all}?exclude_interim=true`),
    found(
      overall(T0, 30, first),
      overall(T1, 0, second),
      overall(T2, 40, [
        ['jobs-17', 1],
        ['jobs-30', 40],
        ['jobs-60', 20],
      ]),
    ),
  ),
  overThree(
    'a window keeps whole spans only',
    get(`${group}?top_n=2&start=2016-06-01T00:30:00Z&end=2016-06-01T02:30:00Z`),
    found(overall(T1, 0, second)),
  ),
  overThree(
    'a window of epoch milliseconds',
    get(`${group}?top_n=2&start=1464744600000&end=1464751800000`),
    found(overall(T2, 50, third, true)),
  ),
  overThree('a start that is no date', get(`${group}?start=invalid`), noDate('start')),
  overThree('an end that is no date', get(`${group}?end=invalid`), noDate('end')),
  overThree(
    'a longer span',
    get(`${group}?bucket_span=2h`),
    found(
      overall(
        T0,
        30,
        [
          ['jobs-17', 0],
          ['jobs-30', 0],
          ['jobs-60', 30],
        ],
        false,
        7200,
      ),
      overall(T2, 60, third, true, 7200),
    ),
  ),
  overThree(
    'a longer span, top_n 2: the highest of the shorter ones',
    get(`${group}?bucket_span=2h&top_n=2`),
    found(
      overall(
        T0,
        30,
        [
          ['jobs-17', 0],
          ['jobs-30', 0],
          ['jobs-60', 30],
        ],
        false,
        7200,
      ),
      overall(T2, 50, third, true, 7200),
    ),
  ),
  overThree(
    'a longer span and a score as text',
    post(group, { bucket_span: '2h', overall_score: '41.0' }),
    found(overall(T2, 60, third, true, 7200)),
  ),
  overThree('jobs that do not exist', get(`${path('jobs-that-do-not-exist-*')}?allow_no_match=true`), found()),
  overThree(
    'a span shorter than the longest',
    get(`${group}?bucket_span=59m`),
    failure(400, 'status_exception', 'Param [bucket_span] must be greater or equal to the max bucket_span [60m]'),
  ),
];

const expressions: Case[] = [
  overThree('a list', get(`${path('jobs-30,jobs-60')}?overall_score=40`), found(overall(T2, 40, third.slice(1)))),
  overThree(
    'a list with an encoded comma',
    get(`${path('jobs-30%2Cjobs-60')}?overall_score=40`),
    found(overall(T2, 40, third.slice(1))),
  ),
  overThree('_all', get(`${path('_all')}?overall_score=60`), found(overall(T2, 60, third, true))),
  overThree('*', get(`${path('*')}?overall_score=60`), found(overall(T2, 60, third, true))),
  overThree('a list with a job that is missing', get(path('jobs-30,missing')), unknownJob('missing')),
  overThree(
    'one job has its own span',
    get(`${path('jobs-30')}?overall_score=40`),
    found(overall(minutes(150), 40, [['jobs-30', 40]], false, 1800)),
  ),
  overThree(
    'one job in longer spans is added up at once, whatever top_n',
    get(`${path('jobs-30')}?bucket_span=1h&top_n=5&overall_score=40`),
    found(overall(T2, 40, [['jobs-30', 40]])),
  ),
  overThree(
    'whose window keeps whole longer spans',
    get(`${path('jobs-30')}?bucket_span=1h&top_n=5&start=${minutes(150)}`),
    found(),
  ),
  overThree(
    'a job without a configuration has the span of its results',
    get(`${path('jobs-17')}?overall_score=60`),
    found(overall(minutes(162) - (minutes(162) % (17 * 60_000)), 60, [['jobs-17', 60]], true, 1020)),
  ),
  over(jobs)('jobs without results', get(all), found()),
];

const options: Case[] = [
  overThree(
    'the same options in a body',
    post(group, { top_n: 2, overall_score: 50, start: '2016-06-01', end: 'now' }),
    found(overall(T2, 50, third, true)),
  ),
  overThree(
    'the score filter acts before spans are brought together',
    get(`${group}?bucket_span=4h&top_n=2&overall_score=50`),
    found(overall(T0, 50, third, true, 14400)),
  ),
  overThree('null in a body is no date here', post(group, { start: null }), { status: 400 }),
  overThree('a number in a body is no date either', post(group, { start: 1464744600000 }), { status: 400 }),
  overThree('an unreadable span', get(`${group}?bucket_span=soon`), { status: 400 }),
  overThree('it knows no pages', get(`${group}?size=1`), refused(400, 'illegal_argument_exception')),
  overThree('it knows no sorting', get(`${group}?sort=overall_score`), refused(400, 'illegal_argument_exception')),
  overThree('parameters are read before jobs are looked for', get(`${path('missing-job')}?top_n=0`), notPositive(0)),
  overThree('date math', get(`${group}?start=2016-06-01T02:30:00Z||/h`), found(overall(T2, 60, third, true))),
  overThree('a window without a whole span', get(`${group}?start=${T0 + 1}&end=${T2 - 1}`), found()),
  overThree('human adds the readable time', get(`${group}?overall_score=60&human=true`), {
    status: 200,
    body: {
      count: 1,
      overall_buckets: [{ timestamp_string: '2016-06-01T02:00:00.000Z', ...overall(T2, 60, third, true) }],
    },
  }),
];

const sparse = [config('sparse', '1h', []), bucket('sparse', 60, minutes(0), 5), bucket('sparse', 60, minutes(180), 7)];
const hours = (n: number) => minutes(n * 60);
/** The last hour of the first thousand, and the first of the next. */
const chunked = [
  config('far', '1h', []),
  bucket('far', 60, hours(0), 5),
  bucket('far', 60, hours(2), 5),
  bucket('far', 60, hours(1001), 6),
];
const tooMany = Array.from({ length: 11 }, (_, i) => [
  bucket('m', 1, minutes(i * 1000), 1),
  bucket('m', 1, minutes(i * 1000 + 999), 1),
]).flat();

const gaps: Case[] = [
  over(sparse)(
    'empty spans between others are there, with a score of 0',
    get(path('sparse')),
    found(
      overall(hours(0), 5, [['sparse', 5]]),
      overall(hours(1), 0, []),
      overall(hours(2), 0, []),
      overall(hours(3), 7, [['sparse', 7]]),
    ),
  ),
  over(sparse)(
    'but not above a score',
    get(`${path('sparse')}?overall_score=0.1`),
    found(overall(hours(0), 5, [['sparse', 5]]), overall(hours(3), 7, [['sparse', 7]])),
  ),
  over(chunked)(
    'nor across a thousand spans',
    get(path('far')),
    found(
      overall(hours(0), 5, [['far', 5]]),
      overall(hours(1), 0, []),
      overall(hours(2), 5, [['far', 5]]),
      overall(hours(1001), 6, [['far', 6]]),
    ),
  ),
  over(tooMany)(
    'more than 10,000',
    get(path('m')),
    failure(
      400,
      'status_exception',
      'Unable to return more than [10000] results; please use parameters [start] and [end] to limit the time range',
    ),
  ),
  over(tooMany)('more than 10,000, of which few are wanted', get(`${path('m')}?overall_score=1`), {
    status: 200,
    partial: { count: 22 },
  }),
];

/** `GET|POST results/overall_buckets`. */
export const overallBucketCases: readonly Case[] = [...publicTests, ...expressions, ...options, ...gaps];
