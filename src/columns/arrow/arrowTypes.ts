import {
  bool,
  type DataType,
  dictionary,
  type Field,
  field,
  float64,
  int32,
  list,
  type Schema,
  type StructType,
  struct,
  TimeUnit,
  timestamp,
  uint8,
  utf8,
  Version,
} from '@uwdata/flechette';
import { type ColumnField, type ColumnType, detectorFields, entityFields } from '../../contract/columns';

type DetectorField = (typeof detectorFields)[number];

const optionalDetectorFields: ReadonlySet<DetectorField> = new Set([
  'field_name',
  'partition_field_name',
  'over_field_name',
  'by_field_name',
]);

function detectorFieldType(name: DetectorField): DataType {
  if (name === 'detector_index') return int32();
  return name === 'bucket_span' ? float64() : utf8();
}

/** What the three dictionaries hold. The library knows a dictionary by the identity of this object. */
export const textType = utf8();
export const entityType = struct(entityFields.map((name) => field(name, utf8(), false)));
export const detectorType = struct(
  detectorFields.map((name) => field(name, detectorFieldType(name), optionalDetectorFields.has(name))),
);

/** The encoder looks for a struct's children on the dictionary type itself, and would write a struct without any. */
const structDictionary = (type: StructType): DataType =>
  Object.assign(dictionary(type, int32()), { children: type.children });

/** The Arrow type of every column type of the contract. */
export const arrowTypes: Readonly<Record<ColumnType, DataType>> = {
  'timestamp[ms]': timestamp(TimeUnit.MILLISECOND, 'UTC'),
  float64: float64(),
  bool: bool(),
  uint8: uint8(),
  'list<float64>': list(field('item', float64(), false)),
  'dictionary<utf8>': dictionary(textType, int32()),
  'dictionary<detector>': structDictionary(detectorType),
  'dictionary<entity>': structDictionary(entityType),
  'list<dictionary<utf8>>': list(field('item', dictionary(textType, int32()), false)),
  'list<dictionary<entity>>': list(field('item', structDictionary(entityType), false)),
};

/** The Arrow schema of a columns answer. */
export function arrowSchema(fields: readonly ColumnField[]): Schema {
  return { version: Version.V5, fields: fields.map(arrowField), metadata: null };
}

const arrowField = ({ name, type, nullable }: ColumnField): Field => field(name, arrowTypes[type], nullable);
