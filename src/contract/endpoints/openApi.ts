import * as z from 'zod';
import { ELASTICSEARCH_VERSION } from '../info';
import type { Endpoint, Parameter, ParameterType } from './endpoint';
import { endpoints } from './endpoints';
import { componentSchemas, type Json, reference } from './openApiSchemas';
import { type OwnEndpoint, ownEndpoints, type StreamAnswer } from './ownEndpoints';
import { commonParameters, sourceParameters } from './parameters';

const types: Record<ParameterType, Json> = {
  string: { type: 'string' },
  date: { type: 'string' },
  instant: { type: 'string' },
  span: { type: 'string' },
  int: { type: 'integer', format: 'int32' },
  long: { type: 'integer', format: 'int64' },
  double: { type: 'number', format: 'double' },
  boolean: { type: 'boolean' },
};

const schemaOf = ({ type, default: value, minimum }: Parameter): Json => ({
  ...types[type],
  ...(minimum === undefined ? {} : { minimum }),
  ...(value === undefined ? {} : { default: value }),
});

const parameter = (name: string, place: 'path' | 'query', declared: Parameter): Json => ({
  name,
  in: place,
  required: place === 'path',
  description: declared.meaning,
  schema: schemaOf(declared),
});

/** In a body a number may be written as text, and some bounds may be null. */
function bodySchema(declared: Parameter): Json {
  const { type } = types[declared.type];
  const other = type === 'string' ? 'null' : 'string';
  const hasOther = type !== 'string' || declared.nullable;
  return { ...schemaOf(declared), type: hasOther ? [type, other] : type, description: declared.meaning };
}

const fieldsIn = ({ parameters }: Endpoint, place: 'body' | 'page'): Json =>
  Object.fromEntries(
    Object.entries(parameters)
      .filter(([, declared]) => declared.in.includes(place))
      .map(([name, declared]) => [name, bodySchema(declared)]),
  );

const strictObject = (properties: Json): Json => ({ type: 'object', properties, additionalProperties: false });

function requestBody(endpoint: Endpoint): Json {
  const page = fieldsIn(endpoint, 'page');
  const properties = {
    ...fieldsIn(endpoint, 'body'),
    ...(Object.keys(page).length > 0 ? { page: strictObject(page) } : {}),
  };
  return {
    description: 'Instead of the query string, also of a GET; both together are refused unless the server is lenient.',
    content: { 'application/json': { schema: strictObject(properties) } },
  };
}

const json = (description: string, schema: Json): Json => ({
  description,
  content: { 'application/json': { schema } },
});

const failed = json('The request failed.', reference('schemas', 'ErrorAnswer'));

function operation(endpoint: Endpoint, path: string, method: string, answer: Json): Json {
  const { action, parameters, summary } = endpoint;
  const inPath = Object.entries(parameters).filter(([name]) => path.includes(`{${name}}`));
  const inQuery = Object.entries(parameters).filter(([, declared]) => declared.in.includes('query'));
  const shared = { ...(action === undefined ? {} : sourceParameters), ...commonParameters };
  return {
    summary,
    parameters: [
      ...inPath.map(([name, declared]) => parameter(name, 'path', declared)),
      ...inQuery.map(([name, declared]) => parameter(name, 'query', declared)),
      ...Object.keys(shared).map((name) => reference('parameters', name)),
    ],
    ...(method === 'POST' ? { requestBody: requestBody(endpoint) } : {}),
    responses: {
      200: json('What was asked for, all of it unless filter_path says otherwise.', answer),
      default: failed,
    },
  };
}

const pathsOf = (endpoint: Endpoint, answer: Json): [path: string, item: Json][] =>
  endpoint.paths.map((path) => [
    path,
    Object.fromEntries(endpoint.methods.map((one) => [one.toLowerCase(), operation(endpoint, path, one, answer)])),
  ]);

/** Keys that are not named, where a query has room for them, stand as one object that is taken apart. */
function queryParameters(query: z.ZodObject | undefined): Json[] {
  const {
    properties = {},
    required = [],
    additionalProperties = false,
  } = query ? z.toJSONSchema(query, { io: 'input' }) : {};
  const named = Object.entries(properties).map(([name, schema]) => {
    return { name, in: 'query', required: required.includes(name), schema };
  });
  if (!additionalProperties) return named;
  const schema = { type: 'object', additionalProperties };
  return [...named, { name: 'view', in: 'query', required: false, style: 'form', explode: true, schema }];
}

const bytes = (description: string): Json => ({
  requestBody: { description, required: true, content: { 'application/octet-stream': {} } },
});

function ownPath(
  { path, method, summary, query, body, unavailable }: OwnEndpoint,
  answer: Json,
): [path: string, item: Json] {
  const { $schema: _schema, ...waiting } = unavailable ? z.toJSONSchema(unavailable) : {};
  const responses = {
    200: answer,
    ...(unavailable ? { 503: json('Not yet.', waiting) } : {}),
    default: failed,
  };
  const operation = { summary, parameters: queryParameters(query), ...(body ? bytes(body) : {}), responses };
  return [path, { [method.toLowerCase()]: operation }];
}

const stream = ({ meaning, mediaTypes }: StreamAnswer): Json => ({
  description: meaning,
  content: Object.fromEntries(mediaTypes.map((type) => [type, {}])),
});

const sharedParameters = (): Json =>
  Object.fromEntries(
    Object.entries({ ...sourceParameters, ...commonParameters }).map(([name, declared]) => [
      name,
      parameter(name, 'query', declared),
    ]),
  );

/** The OpenAPI 3.1 document of the whole server, made of the declarations that also read its requests. */
export function openApiDocument(): Json {
  const { ids, schemas } = componentSchemas();
  const answer = (schema: z.ZodType): Json => reference('schemas', ids.get(schema) as string);
  const own: OwnEndpoint[] = Object.values(ownEndpoints);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Redlane',
      version: ELASTICSEARCH_VERSION,
      description:
        'The read API of Elasticsearch for anomaly-detection results, and what the page of Redlane asks for.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: Object.fromEntries([
      ...Object.values(endpoints).flatMap((one: Endpoint) => pathsOf(one, answer(one.answer))),
      ...own.map((one) =>
        ownPath(one, 'mediaTypes' in one.answer ? stream(one.answer) : json(one.summary, answer(one.answer))),
      ),
    ]),
    components: { schemas, parameters: sharedParameters() },
  };
}
