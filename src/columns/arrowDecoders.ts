import type { Batch, Column } from '@uwdata/flechette';
import type { Detector } from '../domain/detector';
import type { Entity } from '../domain/entity';
import { durationMs } from '../domain/time';
import type { ListColumn } from './recordColumns';

/** The values of one column of one decoded batch, whose type has been checked against the contract. */
export type DecodedValues = Batch<unknown>;

const bit = (bits: Uint8Array, i: number) => (bits[i >> 3] >> (i & 7)) & 1;

const isNull = (values: DecodedValues, i: number) => values.nullCount > 0 && bit(values.validity, i) === 0;

/** From float64. */
export const readFloats = (values: DecodedValues): Float64Array => values.values as Float64Array;

/** From uint8. */
export const readBytes = (values: DecodedValues): Uint8Array => values.values as Uint8Array;

/** From bool, as 0 and 1. */
export function readFlags(values: DecodedValues): Uint8Array {
  const bits = values.values as Uint8Array;
  return new Uint8Array(values.length).map((_, i) => bit(bits, i));
}

/** Milliseconds since the epoch. */
export function readTimestamps(values: DecodedValues): Float64Array {
  const whole = values.values as BigInt64Array;
  const times = new Float64Array(values.length);
  for (let i = 0; i < times.length; i++) times[i] = Number(whole[i]);
  return times;
}

const readOffsets = (values: DecodedValues): Uint32Array =>
  new Uint32Array((values.offsets as Int32Array).subarray(0, values.length + 1));

/** From list<float64>. */
export const readFloatLists = (values: DecodedValues): ListColumn<Float64Array> => ({
  offsets: readOffsets(values),
  values: readFloats(values.children[0]),
});

/** Codes into the dictionary of the values; null becomes -1. */
export function readCodes(values: DecodedValues): Int32Array {
  const codes = (values.values as Int32Array).subarray(0, values.length);
  return values.nullCount === 0 ? codes : codes.map((code, i) => (isNull(values, i) ? -1 : code));
}

/** From list<dictionary<...>>, as codes into the dictionary of its items. */
export const readCodeLists = (values: DecodedValues): ListColumn<Int32Array> => ({
  offsets: readOffsets(values),
  values: readCodes(values.children[0]),
});

/** A byte order mark is part of a value of the data, so it stays. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function readOptionalTexts(values: DecodedValues): (string | null)[] {
  const [offsets, bytes] = [values.offsets as Int32Array, values.values as Uint8Array];
  return Array.from({ length: values.length }, (_, i) =>
    isNull(values, i) ? null : decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])),
  );
}

const readTexts = (values: DecodedValues): string[] => readOptionalTexts(values).map((text) => text ?? '');

const dictionaryOf = (values: DecodedValues): DecodedValues =>
  (values as DecodedValues & { readonly dictionary: Column<unknown> }).dictionary.data[0];

/** The texts that the codes of a column stand for. */
export const readTextDictionary = (coded: DecodedValues): string[] => readTexts(dictionaryOf(coded));

/** The entities that the codes of a column stand for. */
export function readEntityDictionary(coded: DecodedValues): Entity[] {
  const [fields, values] = dictionaryOf(coded).children.map(readTexts);
  return fields.map((field, i) => ({ field, value: values[i] }));
}

/** The detectors that the codes of a column stand for; the children are in the order of the contract's `detectorFields`. */
export function readDetectorDictionary(coded: DecodedValues): Detector[] {
  const [job, index, description, fn, fnDescription, field, partition, over, by, span] = dictionaryOf(coded).children;
  const [jobIds, descriptions, functions, functionDescriptions] = [job, description, fn, fnDescription].map(readTexts);
  const [fieldNames, partitionFields, overFields, byFields] = [field, partition, over, by].map(readOptionalTexts);
  const indices = index.values as Int32Array;
  const spans = readFloats(span);
  return jobIds.map((jobId, i) => ({
    jobId,
    index: indices[i],
    description: descriptions[i],
    function: functions[i],
    functionDescription: functionDescriptions[i],
    fieldName: fieldNames[i],
    partitionField: partitionFields[i],
    overField: overFields[i],
    byField: byFields[i],
    bucketSpan: durationMs(Math.round(spans[i] * 1000)),
  }));
}
