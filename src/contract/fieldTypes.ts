import * as z from 'zod';
import { timestamp } from './common';

/** What a field holds, as far as a text can be read into it or a wrong type be told. */
export type FieldType =
  | { readonly type: 'number' | 'boolean' | 'text' | 'date' | 'anything' }
  | { readonly type: 'list'; readonly element: FieldType }
  | ObjectType;

/** An object of known fields. */
export type ObjectType = { readonly type: 'object'; readonly fields: ReadonlyMap<string, FieldType> };

/** The fields of an object of the contract with their types; a `timestamp` is a date. */
export function objectTypeOf(schema: z.ZodObject): ObjectType {
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, fieldTypeOf(field)] as const);
  return { type: 'object', fields: new Map(fields) };
}

function fieldTypeOf(schema: z.core.$ZodType): FieldType {
  if (schema === timestamp) return { type: 'date' };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fieldTypeOf(schema.def.innerType);
  if (schema instanceof z.ZodArray) return { type: 'list', element: fieldTypeOf(schema.element) };
  if (schema instanceof z.ZodObject) return objectTypeOf(schema);
  if (schema instanceof z.ZodNumber) return { type: 'number' };
  if (schema instanceof z.ZodBoolean) return { type: 'boolean' };
  if (schema instanceof z.ZodString || schema instanceof z.ZodLiteral || schema instanceof z.ZodEnum)
    return { type: 'text' };
  return { type: 'anything' };
}
