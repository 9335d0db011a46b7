import { type Case, failure, get, over, post, refused, unknownJob } from './Case';
import {
  all,
  bucket,
  config,
  found,
  group,
  jobs,
  minutes,
  notPositive,
  overall,
  overThree,
  path,
  T0,
  T2,
  third,
} from './overallBucketFixtures';

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

/** `results/overall_buckets` of all expressions and options, and the spans in which nothing was found. */
export const overallBucketOptionCases: readonly Case[] = [...expressions, ...options, ...gaps];
