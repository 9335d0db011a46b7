import * as z from 'zod';
import { bucket, overallBucket } from '../buckets';
import { calendar, scheduledEvent } from '../calendars';
import { category } from '../categories';
import { errorAnswer } from '../errors';
import { influencer } from '../influencers';
import { jobStats } from '../jobStats';
import { job } from '../jobs';
import { anomalyCause, anomalyRecord } from '../records';
import { importReport } from '../source';
import type { Endpoint } from './endpoint';
import { endpoints } from './endpoints';
import { type OwnEndpoint, ownEndpoints } from './ownEndpoints';

/** A part of the document. */
export type Json = Readonly<Record<string, unknown>>;

/** The schemas that have a name in the document; all others stand where they are used. */
const named = {
  ...{ anomalyRecord, anomalyCause, influencer, bucket, overallBucket, category },
  ...{ job, jobStats, calendar, scheduledEvent, importReport, errorAnswer },
};

const capital = (name: string): string => name[0].toUpperCase() + name.slice(1);

/** Stands for a component of the document. */
export const reference = (kind: 'schemas' | 'parameters', id: string): Json => ({ $ref: `#/components/${kind}/${id}` });

const answersOf = (declared: Readonly<Record<string, Endpoint | OwnEndpoint>>): [id: string, schema: z.ZodType][] =>
  Object.entries(declared).flatMap(([name, { answer }]) =>
    'mediaTypes' in answer ? [] : [[`${capital(name)}Answer`, answer]],
  );

/** Every schema with a name as JSON Schema, and the name of each; those that are one and the same are named once. */
export function componentSchemas(): { readonly ids: ReadonlyMap<z.ZodType, string>; readonly schemas: Json } {
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
