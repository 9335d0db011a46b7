import { describe, expect, it } from 'vitest';
import { appOf, get, post } from '../support/appOf';

const [A, B] = [1464739200000, 1464825600000];
const job = { job_id: 'j', result_type: 'record', bucket_span: 1 };
const twoRecords = [
  { ...job, timestamp: '2016-06-01T00:00:00Z', record_score: 60 },
  { ...job, timestamp: '2016-06-02T00:00:00Z', record_score: 80, is_interim: true },
];
const path = '/_ml/anomaly_detectors/j/results/records';

describe('results/records, as Elasticsearch’s own REST tests ask it', () => {
  const app = appOf(twoRecords);
  const times = (body: { records: { timestamp: number }[] }) => body.records.map(({ timestamp }) => timestamp);

  it('answers every record, highest score first', async () => {
    const { status, body } = await get(app, path);
    expect([status, body.count, times(body)]).toEqual([200, 2, [B, A]]);
    expect(body.records[0]).toMatchObject({ job_id: 'j', result_type: 'record', is_interim: true });
  });

  it.each([
    ['?from=1&size=1', 2, [A]],
    ['?size=0', 2, []],
    ['?exclude_interim=false', 2, [B, A]],
    ['?exclude_interim=true', 1, [A]],
    ['?exclude_interim', 1, [A]],
    ['?start=2016-05-01T00:00:00Z&end=2016-06-01T01:00:00Z', 1, [A]],
    [`?start=${A}&end=${B}`, 1, [A]],
    ['?start=2016-06-02||-1d/d&end=2016-06-02', 1, [A]],
    ['?start=2016-06-02&end=2016-06-01', 0, []],
    ['?record_score=60.5', 1, [B]],
    ['?record_score=60', 2, [B, A]],
    ['?record_score=-5', 2, [B, A]],
    ['?record_score=NaN', 2, [B, A]],
    ['?desc=false', 2, [A, B]],
    ['?sort=timestamp', 2, [B, A]],
    ['?sort=timestamp&desc=false', 2, [A, B]],
    ['?source={"desc":false}&source_content_type=application/json', 2, [A, B]],
    ['?pretty&human&format=json&error_trace=true', 2, [B, A]],
    ['?job_id=other', 2, [B, A]],
  ])('GET %s', async (query, count, expected) => {
    const { status, body } = await get(app, path + query);
    expect([status, body.count, body.records && times(body)]).toEqual([200, count, expected]);
  });

  it.each([
    [{ page: { from: 1, size: 1 } }, 2, [A]],
    [{ exclude_interim: 'true' }, 1, [A]],
    [{ start: null, end: String(B), job_id: 'other' }, 1, [A]],
    [{ record_score: '70.0', sort: 'timestamp', desc: false }, 1, [B]],
    [{}, 2, [B, A]],
  ])('POST %j', async (body, count, expected) => {
    const answer = await post(app, path, body);
    expect([answer.status, answer.body.count, times(answer.body)]).toEqual([200, count, expected]);
  });

  it('prints a record stored without numbers with zeroes and false', async () => {
    const { body } = await get(appOf([{ ...job, timestamp: A }]), path);
    expect(JSON.stringify(body.records[0])).toBe(
      `{"job_id":"j","result_type":"record","probability":0,"record_score":0,"initial_record_score":0,"bucket_span":1,"detector_index":0,"is_interim":false,"timestamp":${A}}`,
    );
  });
});

describe('results/records refuses what Elasticsearch refuses', () => {
  const app = appOf(twoRecords);

  it.each([
    ['?size=-1', 'illegal_argument_exception', 'Parameter [size] cannot be < 0'],
    ['?size=abc', 'illegal_argument_exception', 'Failed to parse int parameter [size] with value [abc]'],
    ['?size=', 'illegal_argument_exception', 'Failed to parse int parameter [size] with value []'],
    ['?desc=yes', 'illegal_argument_exception', 'Failed to parse value [yes] as only [true] or [false] are allowed.'],
    ['?record_score=abc', 'number_format_exception', 'For input string: "abc"'],
    ['?record_score=0x1', 'number_format_exception', 'For input string: "0x1"'],
    ['?foo=1', 'illegal_argument_exception', `request [${path}] contains unrecognized parameter: [foo]`],
    ['?b=1&a=1', 'illegal_argument_exception', `request [${path}] contains unrecognized parameters: [a], [b]`],
    [
      '?influencer_score=1',
      'illegal_argument_exception',
      `request [${path}] contains unrecognized parameter: [influencer_score]`,
    ],
  ])('GET %s', async (query, type, reason) => {
    const { status, body } = await get(app, path + query);
    expect(body).toEqual({ error: { root_cause: [{ type, reason }], type, reason }, status: 400 });
    expect(status).toBe(400);
  });

  const action = '[cluster:monitor/xpack/ml/job/results/records/get]';
  it.each([
    ['{"foo":1}', `[1:2] ${action} unknown field [foo]`],
    ['{\n  "desc": true,\n  "size": 1 }', `[3:3] ${action} unknown field [size]`],
    ['{"start":1464739200000}', `[1:10] ${action} start doesn't support values of type: VALUE_NUMBER`],
    ['{"sort":null}', `[1:9] ${action} sort doesn't support values of type: VALUE_NULL`],
    ['{"desc":1}', `[1:9] ${action} desc doesn't support values of type: VALUE_NUMBER`],
    ['{"record_score":"x"}', `[1:17] ${action} failed to parse field [record_score]`],
    ['{"page":{"size":-1}}', `[1:9] ${action} failed to parse field [page]`],
    ['[]', `[1:1] ${action} Expected START_OBJECT but was: START_ARRAY`],
  ])('POST %s', async (text, reason) => {
    const { status, body } = await post(app, path, text);
    expect([status, body.error.type, body.error.reason]).toEqual([400, 'x_content_parse_exception', reason]);
  });

  it.each([
    ['{"page":{"size":1,"to":2}}', 'x_content_parse_exception', '[1:19] [page] unknown field [to]'],
    ['{"page":{"from":-1}}', 'illegal_argument_exception', 'Parameter [from] cannot be < 0'],
    ['{"page":{"from":"x"}}', 'x_content_parse_exception', '[1:17] [page] failed to parse field [from]'],
  ])('names the inner cause of a bad page: %s', async (text, type, reason) => {
    const { body } = await post(app, path, text);
    expect(body.error.caused_by).toEqual({ type, reason });
  });

  it('reads body or query, never both', async () => {
    const { status, body } = await post(app, `${path}?size=1`, {});
    expect([status, body.error.reason]).toEqual([400, `request [${path}] contains unrecognized parameter: [size]`]);
  });

  it.each([
    ['?start=invalid', 'parse_exception', /^failed to parse date field \[invalid\] with format/],
    ['?sort=foo', 'query_shard_exception', /^No mapping found for \[foo\] in order to sort on$/],
    ['?sort=__proto__', 'query_shard_exception', /^No mapping found/],
    ['?sort=terms', 'illegal_argument_exception', /^Text fields are not optimised/],
    ['?from=9901&size=100', 'illegal_argument_exception', /^Result window is too large.*\[10000\] but was \[10001\]/],
  ])('fails the search of %s', async (query, type, reason) => {
    const { status, body } = await get(app, path + query);
    expect([status, body.error.type, body.error.reason]).toEqual([
      400,
      'search_phase_execution_exception',
      'all shards failed',
    ]);
    expect(body.error.root_cause[0].type).toBe(type);
    expect(body.error.root_cause[0].reason).toMatch(reason);
  });

  it.each(['non-existent-job', '*', '_all', 'j,j', '__proto__'])('knows no job %s', async (id) => {
    const { status, body } = await get(
      app,
      `/_ml/anomaly_detectors/${encodeURIComponent(id)}/results/records?start=invalid`,
    );
    const cause = { type: 'resource_not_found_exception', reason: `No known job with id '${id}'` };
    expect([status, body]).toEqual([404, { error: { root_cause: [cause], ...cause }, status: 404 }]);
  });

  it('reads parameters before it looks for the job', async () => {
    expect((await get(app, '/_ml/anomaly_detectors/none/results/records?size=x')).status).toBe(400);
  });

  it('answers 406 to a body that is not JSON by its type', async () => {
    const answer = await app.request(path, { method: 'POST', body: 'a=1', headers: { 'content-type': 'text/plain' } });
    expect([answer.status, await answer.json()]).toEqual([
      406,
      { error: 'Content-Type header [text/plain] is not supported', status: 406 },
    ]);
  });
});

describe('a record is printed as Elasticsearch prints it', () => {
  const stored = {
    timestamp: A,
    job_id: 'j',
    result_type: 'record',
    bucket_span: 900,
    detector_index: 2,
    record_score: 10,
    probability: 1e-300,
    by_field_name: 'process.name',
    by_field_value: 'sh',
    over_field_name: 'user',
    over_field_value: 'bob',
    partition_field_name: 'constructor',
    partition_field_value: 'p',
    function: 'rare',
    function_description: 'rare',
    surprise: 'dropped',
    causes: [{ by_field_name: 'process.name', probability: 0.5, extra: 1, function: 'rare' }],
    influencers: [
      { influencer_field_name: 'user', influencer_field_values: ['bob', 'eve'] },
      { influencer_field_name: 'function.name', influencer_field_values: ['reserved by its first part'] },
      { influencer_field_name: '__proto__', influencer_field_values: ['polluted'] },
    ],
  };
  const app = appOf([JSON.parse(JSON.stringify(stored))]);

  it('in its key order, with the copies computed anew and unknown keys dropped', async () => {
    const { body } = await get(app, `${path}?human=true`);
    expect(Object.keys(body.records[0])).toEqual([
      ...['job_id', 'result_type', 'probability', 'record_score', 'initial_record_score', 'bucket_span'],
      ...['detector_index', 'is_interim', 'timestamp_string', 'timestamp', 'by_field_name', 'by_field_value'],
      ...['partition_field_name', 'partition_field_value', 'function', 'function_description'],
      ...['over_field_name', 'over_field_value', 'causes', 'influencers'],
      ...['process.name', 'user', 'constructor', '__proto__'],
    ]);
    expect(body.records[0]).toMatchObject({ user: ['bob', 'eve'], constructor: ['p'], 'process.name': ['sh'] });
    expect(Object.getOwnPropertyDescriptor(body.records[0], '__proto__')?.value).toEqual(['polluted']);
    expect(body.records[0].timestamp_string).toBe('2016-06-01T00:00:00.000Z');
    expect(body.records[0].causes).toEqual([{ probability: 0.5, by_field_name: 'process.name', function: 'rare' }]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('without the keys that Elasticsearch does not know, also inside of it', async () => {
    const nested = {
      influencers: [{ influencer_field_name: 'user', influencer_field_values: ['bob'], weight: 1 }],
      geo_results: { actual_point: '1,2', later: true },
      anomaly_score_explanation: { anomaly_length: 1, later: true },
    };
    const { body } = await get(appOf([{ ...stored, ...nested }]), path);
    expect(body.records[0]).toMatchObject({
      influencers: [{ influencer_field_name: 'user', influencer_field_values: ['bob'] }],
      geo_results: { actual_point: '1,2' },
    });
    expect(Object.keys(body.records[0].anomaly_score_explanation)).toEqual(['anomaly_length']);
    expect(JSON.stringify(body)).not.toMatch(/weight|later/);
  });

  it.each(['user', 'constructor', '__proto__', 'process.name'])('can be sorted by its data field %s', async (field) => {
    const { status, body } = await get(app, `${path}?sort=${field}`);
    expect([status, body.count]).toEqual([200, 1]);
  });
});

describe('a sort field with several values', () => {
  const valued = (timestamp: number, actual: number[], users: string[]) => ({
    ...{ ...job, timestamp, actual, record_score: 1 },
    influencers: [{ influencer_field_name: 'user', influencer_field_values: users }],
  });
  const app = appOf([
    valued(1, [5, 6], ['m', 'b']),
    valued(2, [1, 9], ['z', 'a']),
    { ...job, timestamp: 3, record_score: 1 },
  ]);

  it.each([
    ['actual', 'true', [2, 1, 3]],
    ['actual', 'false', [2, 1, 3]],
    ['user', 'true', [2, 1, 3]],
    ['user', 'false', [2, 1, 3]],
    ['typical', 'false', [1, 2, 3]],
  ])(
    '%s, desc=%s counts by its smallest ascending and its largest descending; missing is last',
    async (sort, desc, order) => {
      const { body } = await get(app, `${path}?sort=${sort}&desc=${desc}`);
      expect(body.records.map(({ timestamp }: { timestamp: number }) => timestamp)).toEqual(order);
    },
  );
});
