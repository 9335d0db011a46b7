import type { Context } from 'hono';
import { DEFAULT_FROM, DEFAULT_SIZE } from '../../contract/common';
import { illegalArgument } from '../errors';
import type { ResultsQuery } from '../sources/resultsSource';
import { type BodyType, bodyParameters } from './bodyParameters';
import { QueryParameters } from './QueryParameters';
import { requestBody } from './requestBody';

/** How one of the results endpoints is asked. */
export type ResultsEndpoint = {
  /** Its name in Elasticsearch's messages. */
  readonly action: string;
  /** The score it filters by, and sorts by unless told otherwise. */
  readonly score: string;
  /** The influencers handler reads `start` and `end` from the query before it looks at a body, and then ignores them. */
  readonly ignoresWindowBesideBody: boolean;
};

const bodyTypes = (score: string): Map<string, BodyType> =>
  new Map([
    ['job_id', 'string'],
    ['start', 'stringOrNull'],
    ['end', 'stringOrNull'],
    [score, 'double'],
    ['exclude_interim', 'boolean'],
    ['sort', 'string'],
    ['desc', 'boolean'],
    ['page', 'page'],
  ]);

type Answerable = Omit<ResultsQuery, 'human'>;

function fromBody(text: string, { action, score }: ResultsEndpoint): Answerable {
  const body = bodyParameters(text, bodyTypes(score), action);
  const page = (body.get('page') ?? new Map()) as ReadonlyMap<string, number>;
  return {
    start: (body.get('start') ?? null) as string | null,
    end: (body.get('end') ?? null) as string | null,
    minScore: (body.get(score) ?? 0) as number,
    excludeInterim: (body.get('exclude_interim') ?? false) as boolean,
    sort: (body.get('sort') ?? score) as string,
    desc: (body.get('desc') ?? true) as boolean,
    from: page.get('from') ?? DEFAULT_FROM,
    size: page.get('size') ?? DEFAULT_SIZE,
  };
}

function notNegative(name: string, value: number): number {
  if (value < 0) throw illegalArgument(`Parameter [${name}] cannot be < 0`);
  return value;
}

const fromQuery = (query: QueryParameters, { score }: ResultsEndpoint): Answerable => ({
  start: query.text('start'),
  end: query.text('end'),
  minScore: query.double(score, 0),
  excludeInterim: query.boolean('exclude_interim', false),
  sort: query.text('sort') ?? score,
  desc: query.boolean('desc', true),
  from: notNegative('from', query.int('from', DEFAULT_FROM)),
  size: notNegative('size', query.int('size', DEFAULT_SIZE)),
});

/** What a results request asks: its body if it has one, else its query string, never both. */
export async function resultsQuery(c: Context, endpoint: ResultsEndpoint): Promise<ResultsQuery> {
  const query = new QueryParameters(c);
  const body = await requestBody(c);
  if (body !== null && endpoint.ignoresWindowBesideBody) for (const name of ['start', 'end']) query.text(name);
  const asked = body === null ? fromQuery(query, endpoint) : fromBody(body, endpoint);
  query.rejectUnread();
  return { ...asked, human: query.boolean('human', false) };
}
