import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { FieldType, ObjectType } from '../../../../src/contract/fieldTypes';
import type { KeptKind } from '../../../../src/contract/source';
import { typeOfKind } from '../../../../src/contract/storedDocuments';

type Document = Readonly<Record<string, unknown>>;

const optional = { repetition_type: 'OPTIONAL' } as const;
const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

/** Seconds and counts are int64, times timestamps, as Spark or pandas would write them. */
function leaf(name: string, { type }: FieldType): SchemaElement {
  if (name === 'bucket_span' || name === 'event_count') return { name, ...optional, type: 'INT64' };
  if (type === 'date') return { name, ...optional, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' };
  if (type === 'number') return { name, ...optional, type: 'DOUBLE' };
  return { name, ...optional, ...(type === 'boolean' ? { type: 'BOOLEAN' } : text) };
}

function elements(name: string, type: FieldType): SchemaElement[] {
  if (type.type === 'object') {
    const children = [...type.fields].flatMap(([field, one]) => elements(field, one));
    return [{ name, ...optional, num_children: type.fields.size }, ...children];
  }
  if (type.type !== 'list') return [leaf(name, type)];
  return [
    { name, ...optional, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...elements('element', type.element),
  ];
}

/** The value as the writer wants it, for a column of the type. */
function stored(name: string, value: unknown, type: FieldType): unknown {
  if (value === undefined) return null;
  if (type.type === 'list') return (value as unknown[]).map((one) => stored('element', one, type.element));
  if (type.type === 'object') return storedObject(value as Document, type);
  if (type.type === 'date') return new Date(value as number);
  return name === 'bucket_span' || name === 'event_count' ? BigInt(value as number) : value;
}

const storedObject = (object: Document, { fields }: ObjectType): Document =>
  Object.fromEntries([...fields].map(([name, type]) => [name, stored(name, object[name], type)]));

/** A Parquet export of documents of these kinds: a column a field, structs and lists as such, null for what is absent. */
export function parquet(documents: readonly Document[], kinds: readonly KeptKind[]): Buffer {
  const fields = new Map(kinds.flatMap((kind) => [...typeOfKind(kind).fields]));
  const names = [...fields.keys()];
  const rows = documents.map((document) => storedObject(document, { type: 'object', fields }));
  const columnData = names.map((name) => ({ name, data: rows.map((row) => row[name]) }));
  const schema = [
    { name: 'root', num_children: names.length },
    ...[...fields].flatMap(([name, type]) => elements(name, type)),
  ];
  return Buffer.from(parquetWriteBuffer({ columnData, schema, rowGroupSize: 2 }));
}
