import type { Context } from 'hono';
import { DEFAULT_FROM, DEFAULT_SIZE } from '../../contract/common';
import type { Endpoint, Parameter, Parameters, Values } from '../../contract/endpoints/endpoint';
import { commonParameters } from '../../contract/endpoints/parameters';
import { unsupportedFormat, uselessBody } from '../errors';
import { conflictWatch } from './conflicts';
import type { Asked } from './handler';
import { QueryParameters } from './QueryParameters';
import { readBody } from './readBody';
import { checkMinimum, readText, type Value } from './readText';
import { bodyText, requestBody } from './requestBody';

type Entry = readonly [name: string, value: Value];

/** What is not a parameter of the endpoint, but its handler may want to know. */
type About = {
  /** Whether readable times stand beside the numbers. */
  readonly human: boolean;
  /** Whether the request said what it wants in a body. */
  readonly hasBody: boolean;
};

const declared = ({ parameters }: Endpoint, place: 'path' | 'query') =>
  Object.entries(parameters).filter(([, parameter]) => parameter.in.includes(place));

/** Of the path, else of the query string, else the default: where a parameter may stand in the path, a body never decides over it. */
function pathEntries(c: Context, query: QueryParameters, endpoint: Endpoint): Entry[] {
  return declared(endpoint, 'path').flatMap(([name, parameter]) => {
    const inQuery = query.read(name);
    const text = c.req.param(name) || inQuery || null;
    if (text !== null) return [[name, readText(name, text, parameter)] as const];
    return parameter.default === undefined ? [] : [[name, parameter.default] as const];
  });
}

function queryEntries(query: QueryParameters, endpoint: Endpoint): Entry[] {
  const entries = declared(endpoint, 'query').flatMap(([name, parameter]) => {
    const text = query.read(name);
    return text === null ? [] : [[name, readText(name, text, parameter)] as const];
  });
  for (const [name, value] of entries) checkMinimum(name, value, endpoint.parameters[name]);
  return entries;
}

/** A page of which only a half is said has the default for the other. */
function completePage(given: Map<string, Value>): void {
  if (!given.has('from') && !given.has('size')) return;
  given.set('from', given.get('from') ?? DEFAULT_FROM);
  given.set('size', given.get('size') ?? DEFAULT_SIZE);
}

function overlook(query: QueryParameters, { parameters }: Endpoint): void {
  for (const [name, { overlookedBesideBody }] of Object.entries(parameters)) if (overlookedBesideBody) query.read(name);
}

/**
 * What a request asks of an endpoint: its body if it has one, else its query string. Together they are refused, as by
 * Elasticsearch; `lenient` reads both, and where both say something the body wins.
 */
async function givenParameters(c: Context, query: QueryParameters, endpoint: Endpoint, lenient: boolean) {
  const body = endpoint.action === undefined ? null : await requestBody(c, query);
  const fromPath = pathEntries(c, query, endpoint);
  const fromQuery = body === null || lenient ? queryEntries(query, endpoint) : [];
  const fromBody = body === null ? [] : readBody(body, endpoint, lenient);
  if (body !== null) overlook(query, endpoint);
  const watch = conflictWatch(endpoint);
  const inOrder = body === null ? [...fromPath, ...fromQuery] : [...fromQuery, ...fromBody, ...fromPath];
  for (const [name] of inOrder) watch(name);
  return { given: new Map(inOrder), hasBody: body !== null };
}

function checkFormat(c: Context): void {
  const format = c.req.query('format');
  if (format && format !== 'json' && format !== 'application/json') throw unsupportedFormat(format);
}

const resolve = (given: ReadonlyMap<string, Value>, name: string, parameter: Parameter): Value | null =>
  given.get(name) ?? parameter.default ?? null;

/** Reads a request as its endpoint declares it, every parameter with its value, its default or null. Fails as Elasticsearch does. */
export async function readParameters<P extends Parameters>(
  c: Context,
  endpoint: Endpoint<P>,
  { lenient }: Asked,
): Promise<Values<P> & About> {
  const query = new QueryParameters(c);
  checkFormat(c);
  const { given, hasBody } = await givenParameters(c, query, endpoint, lenient);
  const human = readText('human', query.read('human') ?? 'false', commonParameters.human) as boolean;
  query.rejectUnread();
  if (endpoint.action === undefined && (await bodyText(c)) !== '') throw uselessBody(c.req.path, c.req.method);
  completePage(given);
  const values = Object.entries(endpoint.parameters).map(([name, one]) => [name, resolve(given, name, one)]);
  return { ...(Object.fromEntries(values) as Values<P>), human, hasBody };
}
