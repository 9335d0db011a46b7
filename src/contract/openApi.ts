import * as z from 'zod';
import { bucket, overallBucket } from './buckets';
import { calendar, scheduledEvent } from './calendars';
import { category } from './categories';
import type { Endpoint, Parameter, ParameterType } from './endpoint';
import { endpoints } from './endpoints';
import { errorAnswer } from './errors';
import { influencer } from './influencers';
import { jobStats } from './jobStats';
import { job } from './jobs';
import { ARROW_STREAM, type OwnEndpoint, ownEndpoints } from './ownEndpoints';
import { commonParameters, sourceParameters } from './parameters';
import { anomalyCause, anomalyRecord } from './records';
import { importReport } from './source';

type Json = Readonly<Record<string, unknown>>;

/** The schemas that have a name in the document; all others stand where they are used. */
const named = {
  ...{ anomalyRecord, anomalyCause, influencer, bucket, overallBucket, category },
  ...{ job, jobStats, calendar, scheduledEvent, importReport, errorAnswer },
};

const capital = (name: string): string => name[0].toUpperCase() + name.slice(1);
const reference = (id: string): Json => ({ $ref: `#/components/schemas/${id}` });

const answersOf = (declared: Readonly<Record<string, Endpoint | OwnEndpoint>>): [id: string, schema: z.ZodType][] =>
  Object.entries(declared).flatMap(([name, { answer }]) =>
    answer === ARROW_STREAM ? [] : [[`${capital(name)}Answer`, answer as z.ZodType]],
  );

/** Schemas that are one and the same are named once. */
function componentSchemas(): { readonly ids: ReadonlyMap<z.ZodType, string>; readonly schemas: Json } {
  const registry = z.registry<{ id: string }>();
  const ids = new Map<z.ZodType, string>();
  const all = [
    ...Object.entries(named).map(([name, schema]) => [capital(name), schema] as const),
    ...answersOf(endpoints),
    ...answersOf(ownEndpoints),
  ];
  for (const [id, schema] of all) if (!ids.has(schema)) ids.set(schema, id);
  for (const [schema, id] of ids) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  const plain = Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]);
  return { ids, schemas: Object.fromEntries(plain) };
}

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

/** A number may be written as text, and a bound that may be null may be so only here. */
function bodySchema(declared: Parameter): Json {
  const { type } = declared;
  const { default: _default, ...schema } = schemaOf(declared);
  const isText = types[type].type === 'string';
  const wire = isText ? (declared.nullable ? ['string', 'null'] : 'string') : [types[type].type, 'string'];
  return { ...schema, type: wire, description: declared.meaning };
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
    description: 'Instead of the query string; both together are refused unless the server is lenient.',
    content: { 'application/json': { schema: strictObject(properties) } },
  };
}

const json = (description: string, schema: Json): Json => ({
  description,
  content: { 'application/json': { schema } },
});

const failed = json('The request failed.', reference('ErrorAnswer'));

function operation(endpoint: Endpoint, path: string, method: string, answer: Json): Json {
  const { action, parameters, summary } = endpoint;
  const inPath = Object.entries(parameters).filter(([name]) => path.includes(`{${name}}`));
  const inQuery = Object.entries({
    ...parameters,
    ...(action === undefined ? {} : sourceParameters),
    ...commonParameters,
  }).filter(([, declared]) => (declared as Parameter).in.includes('query'));
  return {
    summary,
    parameters: [
      ...inPath.map(([name, declared]) => parameter(name, 'path', declared)),
      ...inQuery.map(([name, declared]) => parameter(name, 'query', declared)),
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

function queryParameters(query: z.ZodObject | undefined): Json[] {
  const { properties = {} } = query ? z.toJSONSchema(query) : {};
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

function ownPath({ path, method, summary, query, unavailable }: OwnEndpoint, answer: Json): [path: string, item: Json] {
  const { $schema: _schema, ...waiting } = unavailable ? z.toJSONSchema(unavailable) : {};
  const responses = {
    200: answer,
    ...(unavailable ? { 503: json('Not yet.', waiting) } : {}),
    default: failed,
  };
  return [path, { [method.toLowerCase()]: { summary, parameters: queryParameters(query), responses } }];
}

const arrow: Json = { description: 'Arrow record batches.', content: { [ARROW_STREAM]: {} } };

/** The OpenAPI 3.1 document of the whole server, made of the declarations that also read its requests. */
export function openApiDocument(): Json {
  const { ids, schemas } = componentSchemas();
  const answer = (schema: z.ZodType): Json => reference(ids.get(schema) as string);
  const own: OwnEndpoint[] = Object.values(ownEndpoints);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Redlane',
      version: '9.4.0',
      description:
        'The read API of Elasticsearch for anomaly-detection results, and what the page of Redlane asks for.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: Object.fromEntries([
      ...Object.values(endpoints).flatMap((one: Endpoint) => pathsOf(one, answer(one.answer))),
      ...own.map((one) =>
        ownPath(one, one.answer === ARROW_STREAM ? arrow : json(one.summary, answer(one.answer as z.ZodType))),
      ),
    ]),
    components: { schemas },
  };
}
