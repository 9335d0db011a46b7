import { type Case, deepPage, get, post, unknownJob } from './Case';
import { A, B, found, job, overTwo, path, twoRecords } from './recordFixtures';

const publicTests: Case[] = [
  overTwo('every record, highest score first', get(path), {
    status: 200,
    partial: {
      count: 2,
      records: [
        { job_id: 'j', result_type: 'record', timestamp: B, record_score: 80, is_interim: true },
        { job_id: 'j', result_type: 'record', timestamp: A, record_score: 60, is_interim: false },
      ],
    },
  }),
  overTwo('POST without a body is the same', { method: 'POST', path }, found(2, B, A)),
  overTwo('a page by query', get(`${path}?from=1&size=1`), found(2, A)),
  overTwo('a page by body', post(path, { page: { from: 1, size: 1 } }), found(2, A)),
  overTwo('interim results stay unless excluded', get(`${path}?exclude_interim=false`), found(2, B, A)),
  overTwo('interim results excluded', get(`${path}?exclude_interim=true`), {
    status: 200,
    partial: { count: 1, records: [{ timestamp: A, is_interim: false }] },
  }),
  overTwo('a window', get(`${path}?start=2016-05-01T00:00:00Z&end=2016-06-01T01:00:00Z`), found(1, A)),
  overTwo('an unknown job', get('/_ml/anomaly_detectors/none/results/records'), unknownJob('none')),
];

const windows: Case[] = [
  overTwo('start is inclusive', get(`${path}?start=${A}`), found(2, B, A)),
  overTwo('start a millisecond later leaves it out', get(`${path}?start=${A + 1}`), found(1, B)),
  overTwo('end is exclusive', get(`${path}?end=${B}`), found(1, A)),
  overTwo('end a millisecond later takes it in', get(`${path}?end=${B + 1}`), found(2, B, A)),
  overTwo('start equal to end is empty', get(`${path}?start=${A}&end=${A}`), found(0)),
  overTwo('start after end is empty, no error', get(`${path}?start=2016-06-02&end=2016-06-01`), found(0)),
  overTwo('four digits are a year', get(`${path}?start=2016&end=2017`), found(2, B, A)),
  overTwo('a year as end is its first instant', get(`${path}?end=2016`), found(0)),
  overTwo('five digits are epoch milliseconds', get(`${path}?end=20160`), found(0)),
  overTwo('-1 is a millisecond before the epoch', get(`${path}?start=-1`), found(2, B, A)),
  overTwo('a date without a zone is UTC', get(`${path}?start=2016-06-01T00:00:00.001`), found(1, B)),
  overTwo('a date with a zone', get(`${path}?start=2016-06-02T01:00:00%2B01:00`), found(1, B)),
  overTwo('date math adds', get(`${path}?start=2016-06-01||%2B1d`), found(1, B)),
  overTwo('date math subtracts and rounds down', get(`${path}?start=2016-06-03T13:00:00Z||-1d/d`), found(1, B)),
  overTwo('the end rounds down too', get(`${path}?end=2016-06-02T13:00:00Z||/d`), found(1, A)),
  overTwo('now as end', get(`${path}?end=now`), found(2, B, A)),
  overTwo('now as start', get(`${path}?start=now-1d/d`), found(0)),
  overTwo('bounds in a body are texts', post(path, { start: String(A), end: '2016-06-02' }), found(1, A)),
  overTwo('null in a body is no bound', post(path, { start: null, end: null }), found(2, B, A)),
];

const scores: Case[] = [
  overTwo('a score at least', get(`${path}?record_score=60`), found(2, B, A)),
  overTwo('a fraction more', get(`${path}?record_score=60.5`), found(1, B)),
  overTwo('in Java’s notation', get(`${path}?record_score=7e1`), found(1, B)),
  overTwo('no score is that high', get(`${path}?record_score=100`), found(0)),
  overTwo('a negative score filters nothing', get(`${path}?record_score=-5`), found(2, B, A)),
  overTwo('NaN filters nothing', get(`${path}?record_score=NaN`), found(2, B, A)),
  overTwo('a number as text in a body', post(path, { record_score: '70.0' }), found(1, B)),
  {
    name: 'a record without a score drops out of any threshold',
    documents: [{ ...job, timestamp: A }, twoRecords[1]],
    request: get(`${path}?record_score=0.001`),
    expected: found(1, B),
  },
  {
    name: 'a record without a score stays without one, after all others',
    documents: [
      { ...job, timestamp: A },
      { ...job, timestamp: B, record_score: 0 },
    ],
    request: get(`${path}?desc=false`),
    expected: { status: 200, partial: { count: 2, records: [{ timestamp: B }, { timestamp: A, record_score: 0 }] } },
  },
];

const many = Array.from({ length: 101 }, (_, i) => ({ ...job, timestamp: A + i, record_score: 1 }));

const pages: Case[] = [
  {
    name: 'a page has 100 by default',
    documents: many,
    request: get(path),
    expected: found(101, ...many.slice(0, 100).map(({ timestamp }) => timestamp)),
  },
  {
    name: 'a page of a body has 100 by default too',
    documents: many,
    request: post(path, { page: { from: 100 } }),
    expected: found(101, A + 100),
  },
  overTwo('a page of 0 still counts', get(`${path}?size=0`), { status: 200, body: { count: 2, records: [] } }),
  overTwo('a page beyond the end', get(`${path}?from=2`), found(2)),
  overTwo('the last page that can be reached', get(`${path}?from=9900&size=100`), found(2)),
  overTwo('one beyond it', get(`${path}?from=9901&size=100`), deepPage),
  overTwo('one beyond it by body', post(path, { page: { from: 1, size: 10_000 } }), deepPage),
];

/** `results/records`: the public REST tests, windows, score thresholds and pages. */
export const recordCases: readonly Case[] = [...publicTests, ...windows, ...scores, ...pages];
