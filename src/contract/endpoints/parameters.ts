import { DEFAULT_FROM, DEFAULT_SIZE } from '../common';
import type { Parameters } from './endpoint';

/** What every endpoint of Elasticsearch understands, in the query string only. */
export const commonParameters = {
  pretty: { type: 'boolean', in: ['query'], default: false, meaning: 'Whether the answer is laid out for people.' },
  human: {
    type: 'boolean',
    in: ['query'],
    default: false,
    meaning: 'Whether readable times stand beside the numbers.',
  },
  error_trace: { type: 'boolean', in: ['query'], default: false, meaning: 'Accepted; errors carry no stack trace.' },
  filter_path: {
    type: 'string',
    in: ['query'],
    meaning:
      'Which parts of a good answer are wanted: paths separated by commas, with * for any text in a name, ** for any names, and - before what is not wanted.',
  },
  format: { type: 'string', in: ['query'], default: 'json', meaning: 'Only json.' },
} as const satisfies Parameters;

/** What stands for a body where none can be sent. */
export const sourceParameters = {
  source: { type: 'string', in: ['query'], meaning: 'The JSON of a body, for clients that cannot send one.' },
  source_content_type: { type: 'string', in: ['query'], meaning: 'The media type of source: application/json.' },
} as const satisfies Parameters;

/** The one job a result belongs to. */
export const jobId = {
  type: 'string',
  in: ['path', 'body'],
  required: true,
  meaning: 'The job; the path wins over a body.',
} as const;

/** Jobs by an expression. */
export const jobExpression = {
  type: 'string',
  in: ['path'],
  default: '_all',
  meaning: 'Ids and groups of jobs, separated by commas, with * for any text, or _all.',
} as const;

/** Whether an expression may stand for nothing. */
export const allowNoMatch = {
  type: 'boolean',
  in: ['query'],
  default: true,
  meaning: 'Whether a wildcard without a match is no error.',
} as const;

const from = {
  type: 'int',
  in: ['query', 'page'],
  minimum: 0,
  meaning: 'How many of the first to leave out.',
} as const;
const size = { type: 'int', in: ['query', 'page'], minimum: 0, meaning: 'How many at most.' } as const;

/** A page; each has a default. */
export const paging = {
  from: { ...from, default: DEFAULT_FROM },
  size: { ...size, default: DEFAULT_SIZE },
} as const satisfies Parameters;

/** A page that makes a difference by being asked for: both are null, or neither is. */
export const optionalPaging = { from, size } as const satisfies Parameters;

const start = {
  type: 'date',
  in: ['query', 'body'],
  meaning: 'Earliest time, inclusive; a date or date math.',
} as const;
const end = { type: 'date', in: ['query', 'body'], meaning: 'Latest time, exclusive; a date or date math.' } as const;

/** The time window of a search, whose bounds a body may not set to null. */
export const timeWindow = { start, end } as const satisfies Parameters;

/** The time window of a search; a bound of null is none. */
export const nullableWindow = {
  start: { ...start, nullable: true },
  end: { ...end, nullable: true },
} as const satisfies Parameters;

/** Leaves out what was found before its bucket was complete. */
export const excludeInterim = {
  type: 'boolean',
  in: ['query', 'body'],
  default: false,
  meaning: 'Whether results of unfinished buckets are left out.',
} as const;

/** A least score; 0, less and NaN do not restrict. */
export const leastScore = {
  type: 'double',
  in: ['query', 'body'],
  default: 0,
  meaning: 'The lowest score wanted; 0 = all, also those without a score.',
} as const;

/** The field to sort by, and the direction of all sort keys. */
export const order = <const S extends string, const D extends boolean>(sort: S, desc: D) =>
  ({
    sort: { type: 'string', in: ['query', 'body'], default: sort, meaning: 'The field to sort by.' },
    desc: { type: 'boolean', in: ['query', 'body'], default: desc, meaning: 'Whether the highest comes first.' },
  }) as const satisfies Parameters;
