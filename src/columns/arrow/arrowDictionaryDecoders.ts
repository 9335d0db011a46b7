import type { Detector } from '../../domain/detector';
import type { Entity } from '../../domain/entity';
import { durationMs } from '../../domain/time';
import { type DecodedValues, isNull, readFloats } from './arrowDecoders';

/** A byte order mark is part of a value of the data, so it stays. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function readOptionalTexts(values: DecodedValues): (string | null)[] {
  const textAt = textReader(values);
  return Array.from({ length: values.length }, (_, i) => (isNull(values, i) ? null : textAt(i)));
}

/** All texts are decoded at once where a byte stands for each of their characters: for many short ones, ten times quicker. */
function textReader(values: DecodedValues): (i: number) => string {
  const [offsets, bytes] = [values.offsets as Int32Array, values.values as Uint8Array];
  const whole = decoder.decode(bytes);
  if (whole.length === bytes.length) return (i) => whole.slice(offsets[i], offsets[i + 1]);
  return (i) => decoder.decode(bytes.subarray(offsets[i], offsets[i + 1]));
}

/** The texts of a dictionary. */
export const readTexts = (values: DecodedValues): string[] => readOptionalTexts(values).map((text) => text ?? '');

/** The entities of a dictionary. Their fields are few, so equal ones share one text. */
export function readEntities(values: DecodedValues): Entity[] {
  const [fields, texts] = values.children.map(readTexts);
  const shared = new Map(fields.map((field) => [field, field]));
  return fields.map((field, i) => ({ field: shared.get(field) ?? field, value: texts[i] }));
}

/** The detectors of a dictionary; the children are in the order of the contract's `detectorFields`. */
export function readDetectors(values: DecodedValues): Detector[] {
  const [job, index, description, fn, fnDescription, field, partition, over, by, span] = values.children;
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
