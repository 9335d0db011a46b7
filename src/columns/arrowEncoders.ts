import { Batch, Column, type DataType, int32 } from '@uwdata/flechette';
import type { Detector } from '../domain/detector';
import type { Entity } from '../domain/entity';
import { arrowTypes, detectorType, entityType, textType } from './arrowTypes';
import type { ListColumn } from './recordColumns';

/** The values of one column in one Arrow batch. */
export type ArrowValues = Batch<unknown>;

/** A dictionary that columns share: sent once, however many columns point into it. */
export type ArrowDictionary = Column<unknown>;

type Parts = Omit<ConstructorParameters<typeof Batch>[0], 'type' | 'length' | 'nullCount'> & {
  nullCount?: number;
};

const noNulls = new Uint8Array(0);
const int32Type = int32();

const arrowValues = (type: DataType, length: number, parts: Parts): ArrowValues =>
  new Batch({ type, length, nullCount: 0, validity: noNulls, ...parts });

/** One bit a flag, least significant first, as Arrow stores booleans and validity. */
function bitmap(length: number, isSet: (i: number) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(length / 8));
  for (let i = 0; i < length; i++) if (isSet(i)) bits[i >> 3] |= 1 << (i & 7);
  return bits;
}

/** The validity of values of which some are missing. */
function validity(length: number, isPresent: (i: number) => boolean): Pick<Parts, 'validity' | 'nullCount'> {
  let nullCount = 0;
  for (let i = 0; i < length; i++) if (!isPresent(i)) nullCount++;
  return nullCount === 0 ? {} : { validity: bitmap(length, isPresent), nullCount };
}

/** As float64. */
export const floats = (values: Float64Array): ArrowValues => arrowValues(arrowTypes.float64, values.length, { values });

/** As uint8. */
export const bytes = (values: Uint8Array): ArrowValues => arrowValues(arrowTypes.uint8, values.length, { values });

/** 0 and 1 as bool. */
export const flags = (values: Uint8Array): ArrowValues =>
  arrowValues(arrowTypes.bool, values.length, { values: bitmap(values.length, (i) => values[i] !== 0) });

/** Milliseconds since the epoch; a fraction of one throws. */
export function timestamps(values: Float64Array): ArrowValues {
  const whole = new BigInt64Array(values.length);
  for (let i = 0; i < values.length; i++) whole[i] = BigInt(values[i]);
  return arrowValues(arrowTypes['timestamp[ms]'], values.length, { values: whole });
}

/** As list<float64>. */
export function floatLists({ offsets, values }: ListColumn<Float64Array>): ArrowValues {
  const type = arrowTypes['list<float64>'];
  return arrowValues(type, offsets.length - 1, { offsets: new Int32Array(offsets), children: [floats(values)] });
}

/** Codes into a dictionary; -1 becomes null. */
export function codes(values: Int32Array, dictionary: ArrowDictionary, type: DataType): ArrowValues {
  const nulls = validity(values.length, (i) => values[i] >= 0);
  const keys = nulls.nullCount ? values.map((code) => Math.max(code, 0)) : values;
  return Object.assign(arrowValues(type, values.length, { values: keys, ...nulls }), { dictionary });
}

/** As list<dictionary<entity>>. */
export function entityLists({ offsets, values }: ListColumn<Int32Array>, dictionary: ArrowDictionary): ArrowValues {
  return arrowValues(arrowTypes['list<dictionary<entity>>'], offsets.length - 1, {
    offsets: new Int32Array(offsets),
    children: [codes(values, dictionary, arrowTypes['dictionary<entity>'])],
  });
}

const encoder = new TextEncoder();

function texts(values: readonly (string | null)[]): ArrowValues {
  const encoded = values.map((value) => encoder.encode(value ?? ''));
  const offsets = new Int32Array(values.length + 1);
  encoded.forEach((text, i) => {
    offsets[i + 1] = offsets[i] + text.length;
  });
  const all = new Uint8Array(offsets[values.length]);
  encoded.forEach((text, i) => {
    all.set(text, offsets[i]);
  });
  const nulls = validity(values.length, (i) => values[i] !== null);
  return arrowValues(textType, values.length, { offsets, values: all, ...nulls });
}

const column = (values: ArrowValues): ArrowDictionary => new Column([values]);

/** A dictionary of texts. */
export const textDictionary = (values: readonly string[]): ArrowDictionary => column(texts(values));

/** A dictionary of fields with their values. */
export function entityDictionary(entities: readonly Entity[]): ArrowDictionary {
  const children = [texts(entities.map(({ field }) => field)), texts(entities.map(({ value }) => value))];
  return column(arrowValues(entityType, entities.length, { children }));
}

/** A dictionary of detectors, its children in the order of the contract's `detectorFields`; bucket spans in seconds. */
export function detectorDictionary(detectors: readonly Detector[]): ArrowDictionary {
  const textsOf = (pick: (detector: Detector) => string | null) => texts(detectors.map(pick));
  const children = [
    textsOf(({ jobId }) => jobId),
    arrowValues(int32Type, detectors.length, { values: Int32Array.from(detectors, ({ index }) => index) }),
    textsOf(({ description }) => description),
    textsOf((detector) => detector.function),
    textsOf(({ functionDescription }) => functionDescription),
    textsOf(({ fieldName }) => fieldName),
    textsOf(({ partitionField }) => partitionField),
    textsOf(({ overField }) => overField),
    textsOf(({ byField }) => byField),
    floats(Float64Array.from(detectors, ({ bucketSpan }) => bucketSpan / 1000)),
  ];
  return column(arrowValues(detectorType, detectors.length, { children }));
}
