import { type Case, failure, get, post, refused, unknownJob, unreadable, unrecognized } from './Case';
import { A, B, found, overTwo, path } from './recordFixtures';

const action = 'cluster:monitor/xpack/ml/job/results/records/get';

const integer = (name: string, text: string) =>
  failure(400, 'illegal_argument_exception', `Failed to parse int parameter [${name}] with value [${text}]`);

/** What `results/records` refuses, in which words and in which order, and what it takes though it looks odd. */
export const recordRefusalCases: readonly Case[] = [
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
