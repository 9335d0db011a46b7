import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { bucketStart } from '../support/documents';
import { appOf } from './support/appOf';
import { everyKind } from './support/everyKind';

type Schema = { type?: string | string[]; properties?: Record<string, Schema> };
type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Content = Record<string, { schema?: Schema }>;
type Operation = {
  parameters: (Parameter | { $ref: string })[];
  requestBody?: { content: Content };
  responses: Record<string, { content: Content }>;
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { parameters: Record<string, Parameter>; schemas: Record<string, Schema> };
};

const app = appOf(everyKind);
const document = (await (await app.request('/api/openapi.json')).json()) as Document;
const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, 'document');

const pathValues = new Map([
  ['job_id', 'job'],
  ['timestamp', String(bucketStart(0))],
  ['category_id', '1'],
  ['snapshot_id', 's1'],
  ['calendar_id', 'holidays'],
]);
const fill = (path: string) => path.replaceAll(/{(\w+)}/g, (_, name) => pathValues.get(name) ?? '');

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => [method.toUpperCase(), path, operation] as const),
);

const samples = new Map<unknown, unknown>([
  ['integer', 1],
  ['number', 1],
  ['boolean', true],
]);
const special = new Map<string, unknown>([
  ...pathValues,
  ...['start', 'end', 'timestamp'].map((name) => [name, '2026-10-12'] as const),
  ['bucket_span', '2h'],
  ['sort', 'timestamp'],
  ['source_content_type', 'application/json'],
  ['format', 'json'],
  ['page', {}],
  ['bytes', 1],
]);
const sample = (name: string, { type }: Schema) => special.get(name) ?? samples.get([type].flat()[0]) ?? 'x';

const resolve = (parameter: Parameter | { $ref: string }): Parameter =>
  '$ref' in parameter ? document.components.parameters[parameter.$ref.split('/')[3]] : parameter;

/** Query strings that use every parameter an operation has, each alone but for the two that belong together. */
const queriesOf = ({ parameters }: Operation): string[] =>
  parameters
    .map(resolve)
    .filter(({ name, in: place }) => place === 'query' && name !== 'source')
    .map(({ name, schema }) => {
      const query = new URLSearchParams({ [name]: String(sample(name, schema)) });
      if (name === 'source_content_type') query.set('source', '{}');
      return String(query);
    });

/** A query string of what an operation cannot do without. */
const requiredQuery = ({ parameters }: Operation): string => {
  const required = parameters.map(resolve).filter((one) => one.in === 'query' && one.required);
  return String(new URLSearchParams(required.map(({ name, schema }) => [name, String(sample(name, schema))])));
};

/** Bodies that use every field an operation has, each alone. */
const bodiesOf = ({ requestBody }: Operation): string[] =>
  Object.entries(requestBody?.content['application/json'].schema?.properties ?? {}).map(([name, schema]) =>
    JSON.stringify({ [name]: sample(name, schema) }),
  );

/** What is said of a parameter that is not known or cannot hold its sample. */
const misunderstood = /unrecognized|unknown field|values of type|failed to parse (int|field|value)|For input/i;

/** Fails unless the answer is what the document says of its status, and has something to show. */
async function checkAnswer(answer: Response, { responses }: Operation): Promise<void> {
  const { content } = responses[answer.status] ?? responses.default;
  const type = answer.headers.get('content-type') ?? '';
  expect(Object.keys(content)).toContain(type);
  const { schema } = content[type];
  if (!schema) return;
  const validate = ajv.compile('$ref' in schema ? { $ref: `document${schema.$ref}` } : schema);
  const body = await answer.json();
  const isValid = validate(body);
  expect([isValid, validate.errors]).toEqual([true, null]);
  expect(body.count).not.toBe(0);
}

it('is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(document));
  expect([result.valid, result.errors ?? [], validator.version]).toEqual([true, [], '3.1']);
});

it('tells an answer that lacks something', () => {
  const validate = ajv.compile({ $ref: 'document#/components/schemas/RecordsAnswer' });
  expect(validate({ count: 1, records: [{ job_id: 'job' }] })).toBe(false);
});

describe.each(operations)('%s %s', (method, path, operation) => {
  const url = fill(path);

  it('answers as it says', async () => {
    const body = operation.requestBody?.content['application/octet-stream'] ? 'x' : undefined;
    const answer = await app.request(`${url}?${requiredQuery(operation)}`, { method, body });
    expect(answer.status).toBe(200);
    await checkAnswer(answer, operation);
  });

  it('fails as it says', async () => {
    const wrong = await app.request(`${url}?nothing=1`, { method });
    if (path.startsWith('/_ml')) expect(wrong.status).toBe(400);
    await checkAnswer(wrong, operation);
    await checkAnswer(await app.request(url, { method: 'DELETE' }), operation);
    await checkAnswer(await app.request(url, { method, headers: { host: 'evil.example' } }), operation);
  });
});

const elasticsearch = operations.filter(([, path]) => path.startsWith('/_ml'));

it.each(elasticsearch)('%s %s reads what it says it reads', async (method, path, operation) => {
  const headers = { 'content-type': 'application/json' };
  const answers = await Promise.all([
    ...queriesOf(operation).map((query) => app.request(`${fill(path)}?${query}`, { method })),
    ...bodiesOf(operation).map((body) => app.request(fill(path), { method, headers, body })),
  ]);
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  // Some cannot stand with the values of the path.
  const errors = texts.filter((text) => text.startsWith('{"error"') && !text.includes('incompatible'));
  expect(errors.filter((text) => misunderstood.test(text))).toEqual([]);
  expect(texts.length).toBeGreaterThan(4);
});
