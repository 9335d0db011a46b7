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

const path = '/_ml/anomaly_detectors/j/results/records';
const action = 'cluster:monitor/xpack/ml/job/results/records/get';

const HOUR = 3_600_000;
/** 2016-06-01 and the day after, UTC. */
const [A, B] = [1464739200000, 1464825600000];

const job = { job_id: 'j', result_type: 'record', bucket_span: 1 };
const twoRecords = [
  { ...job, timestamp: '2016-06-01T00:00:00Z', record_score: 60 },
  { ...job, timestamp: '2016-06-02T00:00:00Z', record_score: 80, is_interim: true },
];

const times = (...timestamps: number[]) => timestamps.map((timestamp) => ({ timestamp }));
const found = (count: number, ...timestamps: number[]): Case['expected'] => ({
  status: 200,
  partial: { count, records: times(...timestamps) },
});

const overTwo = over(twoRecords);

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

const T1 = A + HOUR;
const T2 = A + 2 * HOUR;
const T3 = A + 3 * HOUR;
const sortable = [
  {
    ...{ ...job, timestamp: T1, record_score: 50, initial_record_score: 70, probability: 0.5, detector_index: 2 },
    ...{ multi_bucket_impact: -5, function: 'count', function_description: 'count', field_name: 'a' },
    ...{ by_field_name: 'airline', by_field_value: 'AAL', correlated_by_field_value: 'k' },
    ...{ over_field_name: 'user', over_field_value: 'eve', partition_field_name: 'dc', partition_field_value: 'a' },
    ...{ actual: [5, 6], typical: [1], is_interim: false, anomaly_score_explanation: { single_bucket_impact: 10 } },
    influencers: [{ influencer_field_name: 'host.name', influencer_field_values: ['m', 'b'] }],
  },
  {
    ...{ ...job, timestamp: T2, record_score: 50, initial_record_score: 60, probability: 0.1, detector_index: 0 },
    ...{ multi_bucket_impact: 5, function: 'mean', function_description: 'mean', field_name: 'b' },
    ...{ by_field_name: 'airline', by_field_value: 'JZA', correlated_by_field_value: 'l' },
    ...{ over_field_name: 'user', over_field_value: 'bob', partition_field_name: 'dc', partition_field_value: 'b' },
    ...{ actual: [1, 9], typical: [3], is_interim: true, anomaly_score_explanation: { single_bucket_impact: 4 } },
    influencers: [{ influencer_field_name: 'host.name', influencer_field_values: ['z', 'a'] }],
  },
  { ...job, timestamp: T3, record_score: 50 },
];

/** Field, the order ascending, and descending: the record without it is last in both. */
const sortTable: readonly (readonly [string, number[], number[]])[] = [
  ['timestamp', [T1, T2, T3], [T3, T2, T1]],
  ['@timestamp', [T1, T2, T3], [T3, T2, T1]],
  ['probability', [T2, T1, T3], [T1, T2, T3]],
  ['initial_record_score', [T2, T1, T3], [T1, T2, T3]],
  ['detector_index', [T2, T1, T3], [T1, T2, T3]],
  ['multi_bucket_impact', [T1, T2, T3], [T2, T1, T3]],
  ['function', [T1, T2, T3], [T2, T1, T3]],
  ['function_description', [T1, T2, T3], [T2, T1, T3]],
  ['field_name', [T1, T2, T3], [T2, T1, T3]],
  ['by_field_value', [T1, T2, T3], [T2, T1, T3]],
  ['over_field_value', [T2, T1, T3], [T1, T2, T3]],
  ['partition_field_value', [T1, T2, T3], [T2, T1, T3]],
  ['correlated_by_field_value', [T1, T2, T3], [T2, T1, T3]],
  ['is_interim', [T1, T2, T3], [T2, T1, T3]],
  ['anomaly_score_explanation.single_bucket_impact', [T2, T1, T3], [T1, T2, T3]],
  // Of several values the smallest counts ascending, the largest descending.
  ['actual', [T2, T1, T3], [T2, T1, T3]],
  ['typical', [T1, T2, T3], [T2, T1, T3]],
  // The copies of data fields are keywords.
  ['airline', [T1, T2, T3], [T2, T1, T3]],
  ['host.name', [T2, T1, T3], [T2, T1, T3]],
];

const sorts: Case[] = [
  ...sortTable.flatMap(([field, ascending, descending]) => [
    {
      name: `sorted by ${field}, ascending`,
      documents: sortable,
      request: get(`${path}?sort=${field}&desc=false`),
      expected: found(3, ...ascending),
    },
    {
      name: `sorted by ${field}, descending, by default`,
      documents: sortable,
      request: post(path, { sort: field }),
      expected: found(3, ...descending),
    },
  ]),
  {
    // Equal in the sort field, so the tie-break keys decide: over before partition, `bob` before `eve` ascending.
    name: 'a mapped field that no record has leaves the order to the tie-break keys',
    documents: sortable,
    request: get(`${path}?sort=memory_status&desc=false`),
    expected: found(3, T2, T1, T3),
  },
  {
    name: 'mlcategory is mapped, and a data field where a job counts by it',
    documents: ['2', '10', '1'].map((value, i) => ({
      ...{ ...job, timestamp: A + i, record_score: 1, by_field_name: 'mlcategory', by_field_value: value },
    })),
    request: get(`${path}?sort=mlcategory&desc=false`),
    expected: found(3, A + 2, A + 1, A),
  },
  {
    name: 'mlcategory where no job counts by it',
    documents: twoRecords,
    request: get(`${path}?sort=mlcategory`),
    expected: found(2, B, A),
  },
  { name: 'an unmapped field', documents: sortable, request: get(`${path}?sort=foo`), expected: unmapped('foo') },
  {
    name: 'a data field of no record is unmapped',
    documents: twoRecords,
    request: get(`${path}?sort=airline`),
    expected: unmapped('airline'),
  },
  {
    name: 'analysed text',
    documents: sortable,
    request: get(`${path}?sort=terms`),
    expected: {
      status: 400,
      partial: {
        error: { type: 'search_phase_execution_exception', root_cause: [{ type: 'illegal_argument_exception' }] },
      },
    },
  },
  {
    name: 'the name of an object’s own property is unmapped',
    documents: sortable,
    request: get(`${path}?sort=constructor`),
    expected: unmapped('constructor'),
  },
];

const splitNames = { over_field_name: 'o', partition_field_name: 'p', by_field_name: 'b' };

const tie = (fields: object, hour: number) => ({
  ...{ ...job, timestamp: A + hour * HOUR, record_score: 50 },
  ...Object.fromEntries(Object.entries(splitNames).filter(([name]) => name.replace('name', 'value') in fields)),
  ...fields,
});

/** The key that decides, the documents in arrival order, and the hours ascending and descending. */
const tieTable: readonly (readonly [string, object[], number[], number[]])[] = [
  ['over_field_value', [tie({ over_field_value: 'b' }, 0), tie({ over_field_value: 'a' }, 1)], [1, 0], [0, 1]],
  [
    'partition_field_value, after over',
    [
      tie({ over_field_value: 'a', partition_field_value: 'y', by_field_value: '1' }, 0),
      tie({ over_field_value: 'a', partition_field_value: 'x', by_field_value: '2' }, 1),
    ],
    [1, 0],
    [0, 1],
  ],
  [
    'by_field_value, after partition',
    [
      tie({ partition_field_value: 'x', by_field_value: 'n', field_name: 'a' }, 0),
      tie({ partition_field_value: 'x', by_field_value: 'm', field_name: 'b' }, 1),
    ],
    [1, 0],
    [0, 1],
  ],
  [
    'field_name, after by',
    [tie({ field_name: 'b', function: 'count' }, 0), tie({ field_name: 'a', function: 'mean' }, 1)],
    [1, 0],
    [0, 1],
  ],
  ['function, last', [tie({ function: 'mean' }, 0), tie({ function: 'count' }, 1)], [1, 0], [0, 1]],
  ['nothing but arrival: time breaks no tie', [tie({}, 5), tie({}, 3), tie({}, 4)], [5, 3, 4], [5, 3, 4]],
  ['a missing key, which is last', [tie({}, 0), tie({ by_field_value: 'a' }, 1)], [1, 0], [1, 0]],
  [
    'UTF-8 bytes, not UTF-16 units',
    [tie({ by_field_value: '😀' }, 0), tie({ by_field_value: '\uFF5E' }, 1)],
    [1, 0],
    [0, 1],
  ],
];

const ties: Case[] = tieTable.flatMap(([key, documents, ascending, descending]) =>
  (['false', 'true'] as const).map((desc) => ({
    name: `equal scores are ordered by ${key}; desc=${desc}`,
    documents,
    request: get(`${path}?desc=${desc}`),
    expected: found(documents.length, ...(desc === 'true' ? descending : ascending).map((hour) => A + hour * HOUR)),
  })),
);

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

const integer = (name: string, text: string) =>
  failure(400, 'illegal_argument_exception', `Failed to parse int parameter [${name}] with value [${text}]`);

const refusals: Case[] = [
  overTwo('an unknown parameter', get(`${path}?foo=1`), unrecognized(path, 'foo')),
  overTwo('two unknown parameters', get(`${path}?b=1&a=1`), unrecognized(path, 'a', 'b')),
  overTwo('a score of another endpoint', get(`${path}?influencer_score=1`), refused(400, 'illegal_argument_exception')),
  overTwo('body and query', post(`${path}?size=1`, { desc: true }), unrecognized(path, 'size')),
  overTwo('{} is a body', post(`${path}?size=1`, {}), unrecognized(path, 'size')),
  overTwo('size that is no number', get(`${path}?size=abc`), integer('size', 'abc')),
  overTwo('size without a value', get(`${path}?size=`), integer('size', '')),
  overTwo(
    'size below 0',
    get(`${path}?size=-1`),
    failure(400, 'illegal_argument_exception', 'Parameter [size] cannot be < 0'),
  ),
  overTwo(
    'from below 0',
    get(`${path}?from=-1`),
    failure(400, 'illegal_argument_exception', 'Parameter [from] cannot be < 0'),
  ),
  overTwo(
    'desc that is no boolean',
    get(`${path}?desc=yes`),
    failure(400, 'illegal_argument_exception', 'Failed to parse value [yes] as only [true] or [false] are allowed.'),
  ),
  overTwo(
    'a score that is no number',
    get(`${path}?record_score=abc`),
    failure(400, 'number_format_exception', 'For input string: "abc"'),
  ),
  overTwo('a flag without a value is true', get(`${path}?exclude_interim`), found(1, A)),
  overTwo('an unknown key', post(path, '{"foo":1}'), unreadable(`[1:2] [${action}] unknown field [foo]`)),
  overTwo('size outside of page', post(path, '{"size":1}'), unreadable(`[1:2] [${action}] unknown field [size]`)),
  overTwo(
    'a number as date',
    post(path, '{"start":1464739200000}'),
    unreadable(`[1:10] [${action}] start doesn't support values of type: VALUE_NUMBER`),
  ),
  overTwo(
    'null as sort',
    post(path, '{"sort":null}'),
    unreadable(`[1:9] [${action}] sort doesn't support values of type: VALUE_NULL`),
  ),
  overTwo(
    'a number as flag',
    post(path, '{"desc":1}'),
    unreadable(`[1:9] [${action}] desc doesn't support values of type: VALUE_NUMBER`),
  ),
  overTwo('an unknown key of page', post(path, { page: { to: 2 } }), refused(400, 'x_content_parse_exception')),
  overTwo('a page below 0', post(path, { page: { from: -1 } }), refused(400, 'x_content_parse_exception')),
  overTwo('a body that is no object', post(path, '[]'), refused(400, 'x_content_parse_exception')),
  overTwo('a flag as text in a body', post(path, { exclude_interim: 'true' }), found(1, A)),
  overTwo('the job of the path counts, not of the body', post(path, { job_id: 'none' }), found(2, B, A)),
  overTwo(
    'a body in the query',
    get(`${path}?source={"desc":false}&source_content_type=application/json`),
    found(2, A, B),
  ),
  overTwo('a date that is none', get(`${path}?start=invalid`), {
    status: 400,
    partial: {
      error: {
        type: 'search_phase_execution_exception',
        root_cause: [{ type: 'parse_exception' }],
        phase: 'query',
        grouped: true,
      },
    },
  }),
  overTwo(
    'the job is looked for before the search begins',
    get('/_ml/anomaly_detectors/none/results/records?start=invalid'),
    unknownJob('none'),
  ),
  overTwo(
    'parameters are read before the job is looked for',
    get('/_ml/anomaly_detectors/none/results/records?size=x'),
    integer('size', 'x'),
  ),
  ...['*', '_all', 'j*', 'j,j', '__proto__'].map((id) =>
    overTwo(
      `one job only: ${id} is the id of none`,
      get(`/_ml/anomaly_detectors/${encodeURIComponent(id)}/results/records`),
      unknownJob(id),
    ),
  ),
  overTwo(
    'a sort field that is refused beside a job that is not there',
    get('/_ml/anomaly_detectors/x/results/records?sort=foo'),
    unknownJob('x'),
  ),
  overTwo(
    'a deep page of a sort that is refused',
    get(`${path}?sort=foo&size=10001`),
    refused(400, 'search_phase_execution_exception'),
  ),
  overTwo(
    'a body of another type',
    { ...post(path, 'a=1'), headers: { 'content-type': 'text/plain' } },
    { status: 406 },
  ),
  overTwo('PUT', { method: 'PUT', path }, { status: 405, partial: { status: 405 } }),
  overTwo('DELETE', { method: 'DELETE', path }, { status: 405, partial: { status: 405 } }),
];

const plain = { ...job, timestamp: A, record_score: 60.5 };
const printed = {
  ...{
    job_id: 'j',
    result_type: 'record',
    probability: 0,
    record_score: 60.5,
    initial_record_score: 0,
    bucket_span: 1,
  },
  ...{ detector_index: 0, is_interim: false, timestamp: A },
};
const printing = (name: string, document: object, record: object, query = ''): Case => ({
  name,
  documents: [document],
  request: get(path + query),
  expected: { status: 200, body: { count: 1, records: [record] } },
});

const influence = (field: string, ...values: string[]) => ({
  influencer_field_name: field,
  influencer_field_values: values,
});

const prints: Case[] = [
  printing('absent numbers are 0, an absent flag is false', plain, printed),
  printing('an ISO time is milliseconds', { ...plain, timestamp: '2016-06-01T02:00:00+02:00' }, printed),
  printing('unknown keys are dropped', { ...plain, surprise: { a: 1 }, _meta: 1 }, printed),
  printing(
    'stale copies are computed anew',
    { ...plain, airline: ['old'], by_field_name: 'airline', by_field_value: 'AAL' },
    { ...printed, by_field_name: 'airline', by_field_value: 'AAL', airline: ['AAL'] },
  ),
  printing(
    'human adds a readable time before each',
    plain,
    {
      ...{ job_id: 'j', result_type: 'record', probability: 0, record_score: 60.5, initial_record_score: 0 },
      ...{
        bucket_span: 1,
        detector_index: 0,
        is_interim: false,
        timestamp_string: '2016-06-01T00:00:00.000Z',
        timestamp: A,
      },
    },
    '?human=true',
  ),
  printing(
    'every part in its place',
    {
      ...{ ...plain, probability: 1e-300, multi_bucket_impact: -5, initial_record_score: 70, detector_index: 2 },
      ...{ is_interim: true, geo_results: { actual_point: '1,2', typical_point: '3,4' }, actual: [1, 2], typical: [3] },
      ...{ anomaly_score_explanation: { single_bucket_impact: 3 }, field_name: 'bytes', function: 'high_mean' },
      ...{ function_description: 'mean', partition_field_name: 'function', partition_field_value: 'p' },
      ...{ influencers: [influence('function.name', 'reserved by its first part')], correlated_by_field_value: 'c' },
    },
    {
      ...{ job_id: 'j', result_type: 'record', probability: 1e-300, multi_bucket_impact: -5, record_score: 60.5 },
      ...{ initial_record_score: 70, bucket_span: 1, detector_index: 2, is_interim: true, timestamp: A },
      ...{ correlated_by_field_value: 'c', partition_field_name: 'function', partition_field_value: 'p' },
      ...{ function: 'high_mean', function_description: 'mean', typical: [3], actual: [1, 2], field_name: 'bytes' },
      ...{ influencers: [influence('function.name', 'reserved by its first part')] },
      ...{ geo_results: { actual_point: '1,2', typical_point: '3,4' } },
      ...{ anomaly_score_explanation: { single_bucket_impact: 3 } },
    },
  ),
  printing(
    'a cause has its probability and no score',
    { ...plain, causes: [{ function: 'rare', probability: 0.5, by_field_value: '', by_field_name: 'p', extra: 1 }] },
    { ...printed, causes: [{ probability: 0.5, by_field_name: 'p', by_field_value: '', function: 'rare' }] },
  ),
  printing(
    'a copy holds each value once, by before influencers',
    { ...plain, by_field_name: 'user', by_field_value: 'bob', influencers: [influence('user', 'eve', 'bob')] },
    {
      ...{ ...printed, by_field_name: 'user', by_field_value: 'bob' },
      ...{ influencers: [influence('user', 'eve', 'bob')], user: ['bob', 'eve'] },
    },
  ),
  printing(
    'an empty value is a value',
    { ...plain, partition_field_name: 'dc', partition_field_value: '' },
    { ...printed, partition_field_name: 'dc', partition_field_value: '', dc: [''] },
  ),
  printing(
    'a dotted name stays flat',
    { ...plain, influencers: [influence('host.name', 'web')] },
    { ...printed, influencers: [influence('host.name', 'web')], 'host.name': ['web'] },
  ),
  {
    name: 'other results in the same files never leak',
    documents: [
      plain,
      { ...job, job_id: 'k', timestamp: A, record_score: 1 },
      { ...job, result_type: 'bucket', timestamp: A, anomaly_score: 1 },
      { ...job, result_type: 'model_plot', timestamp: A },
    ],
    request: get(path),
    expected: { status: 200, body: { count: 1, records: [printed] } },
  },
  overTwo('filter_path keeps what it names', get(`${path}?filter_path=count,records.timestamp`), {
    status: 200,
    body: { count: 2, records: [{ timestamp: B }, { timestamp: A }] },
  }),
  overTwo('filter_path beside a body', post(`${path}?filter_path=count`, {}), { status: 200, body: { count: 2 } }),
  overTwo('pretty changes only the layout', get(`${path}?pretty&size=0`), {
    status: 200,
    body: { count: 2, records: [] },
  }),
];

/** `GET|POST results/records`. */
export const recordCases: readonly Case[] = [
  ...publicTests,
  ...windows,
  ...scores,
  ...sorts,
  ...ties,
  ...pages,
  ...refusals,
  ...prints,
];
