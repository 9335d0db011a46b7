import { type Case, failure, get, post, unknownJob } from './Case';
import {
  all,
  first,
  found,
  group,
  notPositive,
  overall,
  overThree,
  path,
  second,
  T0,
  T1,
  T2,
  third,
} from './overallBucketFixtures';

const noDate = (name: string) =>
  failure(
    400,
    'parse_exception',
    `Query param [${name}] with value [invalid] cannot be parsed as a date or converted to a number (epoch).`,
  );

/** The first bucket in a span of two hours. */
const firstLong = overall(
  T0,
  30,
  [
    ['jobs-17', 0],
    ['jobs-30', 0],
    ['jobs-60', 30],
  ],
  false,
  7200,
);

/** `results/overall_buckets` as the public REST tests ask it. */
export const overallBucketCases: readonly Case[] = [
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
  overThree('a longer span', get(`${group}?bucket_span=2h`), found(firstLong, overall(T2, 60, third, true, 7200))),
  overThree(
    'a longer span, top_n 2: the highest of the shorter ones',
    get(`${group}?bucket_span=2h&top_n=2`),
    found(firstLong, overall(T2, 50, third, true, 7200)),
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
