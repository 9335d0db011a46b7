import { describe, expect, it } from 'vitest';
import { bucketStart } from '../../support/documents';
import { appOf, get, post } from '../support/appOf';
import { everyKind } from '../support/everyKind';

const strict = appOf(everyKind);
const lenient = appOf(everyKind, { lenient: true });

const jobs = '/_ml/anomaly_detectors';
const job = `${jobs}/job`;
const buckets = `${job}/results/buckets`;
const overall = `${job}/results/overall_buckets`;
const categories = `${job}/results/categories`;
const snapshots = `${job}/model_snapshots`;
const action = (name: string) => `[cluster:monitor/xpack/ml/job/${name}/get]`;

type Body = { error: { type: string; reason: string; caused_by?: { type: string; reason: string } }; count?: number };

/** Why a request was refused: the type and reason of its error, and of what caused it. */
const refusal = ({ status, body }: { status: number; body: Body }) => [
  status,
  body.error?.type,
  body.error?.reason,
  ...(body.error?.caused_by ? [body.error.caused_by.type, body.error.caused_by.reason] : []),
];

const illegal = (reason: string) => [400, 'illegal_argument_exception', reason];
const invalid = (reason: string) => [400, 'action_request_validation_exception', `Validation Failed: 1: ${reason};`];

describe('a query is refused', () => {
  const at = `${buckets}/${bucketStart(0)}`;
  it.each([
    [`${at}?start=2016`, illegal('Param [start] is incompatible with [timestamp].')],
    [`${at}?end=2016`, illegal('Param [end] is incompatible with [timestamp].')],
    [`${at}?from=0`, illegal('Param [from, size] is incompatible with [timestamp].')],
    [`${at}?size=1`, illegal('Param [from, size] is incompatible with [timestamp].')],
    [`${at}?anomaly_score=80.0`, illegal('Param [anomaly_score] is incompatible with [timestamp].')],
    [`${buckets}?timestamp=2016&size=1`, illegal('Param [from, size] is incompatible with [timestamp].')],
    [`${buckets}?size=-1`, illegal('Parameter [size] cannot be < 0')],
    [`${buckets}?size=2147483648`, illegal('Failed to parse int parameter [size] with value [2147483648]')],
    [`${buckets}?anomaly_score=`, [400, 'number_format_exception', 'empty String']],
    [`${buckets}?human=perhaps`, illegal('Failed to parse value [perhaps] as only [true] or [false] are allowed.')],
    [`${overall}?top_n=0`, illegal('[topN] parameter must be positive, found [0]')],
    [`${overall}?top_n=-1`, illegal('[topN] parameter must be positive, found [-1]')],
    [
      `${overall}?bucket_span=5`,
      illegal('failed to parse setting [bucket_span] with value [5] as a time value: unit is missing or unrecognized'),
    ],
    [
      `${overall}?start=invalid`,
      [
        400,
        'parse_exception',
        'Query param [start] with value [invalid] cannot be parsed as a date or converted to a number (epoch).',
      ],
    ],
    [`${overall}?size=1`, illegal(`request [${overall}] contains unrecognized parameter: [size]`)],
    [`${categories}/1?from=0`, illegal('Param [from, size] is incompatible with [category_id].')],
    [`${categories}?category_id=1&size=1`, illegal('Param [from, size] is incompatible with [category_id].')],
    [`${categories}/abc`, [400, 'number_format_exception', 'For input string: "abc"']],
    [`${snapshots}?size=x`, illegal('Failed to parse int parameter [size] with value [x]')],
    ['/_ml/calendars/holidays?size=1', invalid('Params [from, size] are incompatible with [calendar_id].')],
    ['/_ml/calendars/holidays/events?job_id=job', invalid("If job_id is used calendar_id must be '_all'")],
    ['/_ml/info?foo', illegal('request [/_ml/info] contains unrecognized parameter: [foo]')],
    ['/?foo', illegal('request [/] contains unrecognized parameter: [foo]')],
    [
      `${jobs}?source={}&source_content_type=application/json`,
      illegal(`request [${jobs}] contains unrecognized parameters: [source], [source_content_type]`),
    ],
    [`${buckets}?source={}`, illegal('source and source_content_type parameters are required')],
    [
      `${buckets}?source={}&source_content_type=text/plain`,
      illegal('Unknown value for source_content_type [text/plain]'),
    ],
    [`${buckets}?format=yaml`, [406, 'illegal_argument_exception', 'format [yaml] is not supported, only [json] is']],
  ])('GET %s', async (url, expected) => {
    expect(refusal(await get(strict, url))).toEqual(expected);
  });
});

describe('a body is refused', () => {
  const parse = (reason: string, ...cause: string[]) => [400, 'x_content_parse_exception', reason, ...cause];
  const ofBuckets = action('results/buckets');
  const ofOverall = action('results/overall_buckets');
  it.each([
    [
      buckets,
      '{"timestamp":"2016","start":"2016"}',
      parse(
        `[1:29] ${ofBuckets} failed to parse field [start]`,
        'illegal_argument_exception',
        'Param [start] is incompatible with [timestamp].',
      ),
    ],
    [
      buckets,
      '{"anomaly_score":"80.0","timestamp":"2016"}',
      parse(
        `[1:37] ${ofBuckets} failed to parse field [timestamp]`,
        'illegal_argument_exception',
        'Param [timestamp] is incompatible with [from,size,start,end,anomaly_score]',
      ),
    ],
    [
      buckets,
      '{"timestamp":"2016","end":null}',
      parse(
        `[1:27] ${ofBuckets} failed to parse field [end]`,
        'illegal_argument_exception',
        'Param [end] is incompatible with [timestamp].',
      ),
    ],
    [
      `${buckets}/2016`,
      '{"page":{}}',
      illegal('Param [timestamp] is incompatible with [from,size,start,end,anomaly_score]'),
    ],
    [buckets, '{"timestamp":"2016","from":0}', parse(`[1:21] ${ofBuckets} unknown field [from]`)],
    [
      buckets,
      `{"timestamp":${bucketStart(0)}}`,
      parse(`[1:14] ${ofBuckets} timestamp doesn't support values of type: VALUE_NUMBER`),
    ],
    [
      overall,
      '{"start":"invalid"}',
      parse(
        `[1:10] ${ofOverall} failed to parse field [start]`,
        'parse_exception',
        'Query param [start] with value [invalid] cannot be parsed as a date or converted to a number (epoch).',
      ),
    ],
    [overall, '{"start":null}', parse(`[1:10] ${ofOverall} start doesn't support values of type: VALUE_NULL`)],
    [
      overall,
      '{"top_n":0}',
      parse(
        `[1:10] ${ofOverall} failed to parse field [top_n]`,
        'illegal_argument_exception',
        '[topN] parameter must be positive, found [0]',
      ),
    ],
    [
      overall,
      '{"exclude_interim":"yes"}',
      parse(
        `[1:20] ${ofOverall} failed to parse field [exclude_interim]`,
        'illegal_argument_exception',
        'Failed to parse value [yes] as only [true] or [false] are allowed.',
      ),
    ],
    [
      overall,
      '{"top_n":3e9}',
      parse(
        `[1:10] ${ofOverall} failed to parse field [top_n]`,
        'illegal_argument_exception',
        'Value [3000000000] is out of range for an integer',
      ),
    ],
    [
      snapshots,
      '{"end":null}',
      parse(`[1:8] ${action('model_snapshots')} end doesn't support values of type: VALUE_NULL`),
    ],
    [categories, '{}', invalid('Both [category_id] and [from, size] cannot be null')],
    [
      categories,
      '{"category_id":1,"page":{"size":1}}',
      parse(
        `[1:25] ${action('results/categories')} failed to parse field [page]`,
        'illegal_argument_exception',
        'Param [from, size] is incompatible with [category_id].',
      ),
    ],
    [`${categories}/1`, '{"page":{"size":1}}', illegal('Param [category_id] is incompatible with [from, size].')],
    ['/_ml/calendars/holidays', '{"page":{}}', invalid('Params [from, size] are incompatible with [calendar_id].')],
    [categories, '{"__proto__":1}', parse(`[1:2] ${action('results/categories')} unknown field [__proto__]`)],
  ])('POST %s %s', async (url, body, expected) => {
    expect(refusal(await post(strict, url, body))).toEqual(expected);
  });

  it('calls the innermost parsing error the root of it', async () => {
    const { body } = await post(strict, buckets, '{"page":{"to":1}}');
    const inner = { type: 'x_content_parse_exception', reason: '[1:10] [page] unknown field [to]' };
    expect([body.error.root_cause, body.error.caused_by]).toEqual([[inner], inner]);
  });

  it('may have no source beside it', async () => {
    const answer = await post(strict, `${buckets}?source={}`, {});
    expect(refusal(answer)).toEqual(illegal(`request [${buckets}] contains unrecognized parameter: [source]`));
  });
});

describe('what may be said more than one way', () => {
  it.each([
    [`${buckets}/${bucketStart(0)}?expand=true`, 1],
    [`${buckets}?timestamp=${bucketStart(0)}`, 1],
    [`${categories}?category_id=2`, 1],
    [`${categories}?partition_field_value=a`, 2],
    [`${snapshots}?snapshot_id=s1`, 1],
    [`${jobs}?job_id=other`, 1],
    [`${jobs}/_stats?job_id=other`, 1],
    [`${jobs}/_all/_stats`, 2],
    [`${jobs}/team/_stats?allow_no_match=false`, 2],
    ['/_ml/calendars?calendar_id=holidays', 1],
    [`${snapshots}?source={"page":{}}&source_content_type=application/json`, 2],
  ])('GET %s', async (url, count) => {
    expect((await get(strict, url)).body.count).toBe(count);
  });

  it.each([
    [buckets, { timestamp: String(bucketStart(0)), expand: 'true' }, 1],
    [buckets, { start: null, timestamp: String(bucketStart(0)) }, 1],
    [`${buckets}/${bucketStart(0)}`, { timestamp: '1999' }, 1],
    [categories, { category_id: '2' }, 1],
    [categories, { page: {} }, 3],
    [categories, { page: { size: 1.9 } }, 3],
    [`${snapshots}`, { snapshot_id: 's1' }, 2],
    [`${snapshots}/s1`, { job_id: 'other', snapshot_id: 's2' }, 1],
    ['/_ml/calendars', { calendar_id: 'holidays' }, 1],
  ])('POST %s %j', async (url, body, count) => {
    expect((await post(strict, url, body)).body.count).toBe(count);
  });

  it('knows the whole page by a half of it', async () => {
    const sizes = await Promise.all(
      ['{"page":{"size":2}}', '{"page":{"from":2}}', '{"page":{}}'].map(
        async (body) => (await post(strict, categories, body)).body.categories.length,
      ),
    );
    expect(sizes).toEqual([2, 1, 3]);
  });
});

describe('a lenient server', () => {
  const records = `${job}/results/records`;
  const times = async (url: string, body: unknown) =>
    (await post(lenient, url, body)).body.records.map(({ timestamp }: { timestamp: number }) => timestamp);

  it('reads the query beside a body, which wins where both speak', async () => {
    expect(await times(`${records}?size=1`, {})).toEqual([bucketStart(0)]);
    expect(await times(`${records}?size=1&desc=false`, { page: { size: 5 } })).toEqual([
      bucketStart(1),
      bucketStart(0),
    ]);
    expect(await times(`${records}?size=1`, { page: { from: 1 } })).toEqual([bucketStart(1)]);
  });

  it('reads a number as a date', async () => {
    expect(await times(records, { start: bucketStart(1) })).toEqual([bucketStart(1)]);
    expect((await post(lenient, overall, { start: bucketStart(1) })).body.count).toBe(1);
  });

  it('obeys start and end of influencers beside a body', async () => {
    const url = `${job}/results/influencers?start=${bucketStart(1)}`;
    expect((await post(lenient, url, {})).body.count).toBe(1);
    expect((await post(strict, url, {})).body.count).toBe(2);
  });

  it.each([
    [`${records}?foo=1`, {}, `request [${records}] contains unrecognized parameter: [foo]`],
    [records, { size: 1 }, `[1:2] ${action('results/records')} unknown field [size]`],
    [records, { sort: 1 }, `[1:9] ${action('results/records')} sort doesn't support values of type: VALUE_NUMBER`],
    [`${buckets}/2016?size=1`, {}, 'Param [timestamp] is incompatible with [from,size,start,end,anomaly_score]'],
  ])('still refuses %s %j', async (url, body, reason) => {
    expect((await post(lenient, url, body)).body.error.reason).toBe(reason);
  });
});

describe('the type of an answer', () => {
  it.each([
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    ['application/vnd.elasticsearch+json; compatible-with=9', 'application/vnd.elasticsearch+json;compatible-with=9'],
    ['application/vnd.elasticsearch+json;compatible-with=8', 'application/vnd.elasticsearch+json;compatible-with=8'],
  ])('for Accept: %s is %s', async (accept, type) => {
    for (const url of [jobs, '/nothing', `${job}/results/records`]) {
      expect((await strict.request(url, { headers: { accept } })).headers.get('content-type')).toBe(type);
    }
  });
});
