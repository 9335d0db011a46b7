import { type DataType, type Field, type Schema, TimeUnit, Type } from '@uwdata/flechette';
import type { ColumnField } from '../../contract/columns';
import { arrowTypes } from './arrowTypes';

/** Throws, naming the column, unless the schema has every field of the contract with its type. More fields do no harm. */
export function checkSchema(schema: Schema, fields: readonly ColumnField[]): void {
  const found = new Map(schema.fields.map(({ name, type }) => [name, typeName(type)]));
  for (const { name, type } of fields) {
    const expected = typeName(arrowTypes[type]);
    const actual = found.get(name);
    if (actual === undefined) throw new Error(`Column "${name}" is missing: expected ${expected}.`);
    if (actual !== expected) throw new Error(`Column "${name}" is ${actual}: expected ${expected}.`);
  }
}

const fieldName = ({ name, type }: Field) => `${name}: ${typeName(type)}`;

/** An Arrow type in words, the same for equal types only (of those Redlane writes). */
function typeName(type: DataType): string {
  switch (type.typeId) {
    case Type.Utf8:
      return 'utf8';
    case Type.Bool:
      return 'bool';
    case Type.Float:
      return `float${type.values.BYTES_PER_ELEMENT * 8}`;
    case Type.Int:
      return `${type.signed ? 'int' : 'uint'}${type.bitWidth}`;
    case Type.Timestamp:
      return type.unit === TimeUnit.MILLISECOND ? 'timestamp[ms]' : `timestamp (unit ${type.unit})`;
    case Type.List:
      return `list<${typeName(type.children[0].type)}>`;
    case Type.Struct:
      return `struct<${type.children.map(fieldName).join(', ')}>`;
    case Type.Dictionary:
      return `dictionary<${typeName(type.indices)}, ${typeName(type.dictionary)}>`;
    default:
      return `Arrow type ${type.typeId}`;
  }
}
