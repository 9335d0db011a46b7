import { Batch, type Column, type DataType } from '@uwdata/flechette';
import type { ListColumn } from '../recordColumns';
import { arrowTypes } from './arrowTypes';

/** The values of one column in one Arrow batch. */
export type ArrowValues = Batch<unknown>;

/** A dictionary that columns share: sent once, however many columns point into it. */
export type ArrowDictionary = Column<unknown>;

type Parts = Omit<ConstructorParameters<typeof Batch>[0], 'type' | 'length' | 'nullCount'> & {
  nullCount?: number;
};

const noNulls = new Uint8Array(0);

/** Values of a type from their Arrow buffers; without nulls unless `parts` say so. */
export const arrowValues = (type: DataType, length: number, parts: Parts): ArrowValues =>
  new Batch({ type, length, nullCount: 0, validity: noNulls, ...parts });

/** One bit a flag, least significant first, as Arrow stores booleans and validity. */
function bitmap(flags: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(flags.length / 8));
  for (let i = 0; i < flags.length; i++) bits[i >> 3] |= flags[i] << (i & 7);
  return bits;
}

/** The validity of values of which some are missing; `isMissing` has a flag a value. */
export function validity(isMissing: Uint8Array): Pick<Parts, 'validity' | 'nullCount'> {
  let nullCount = 0;
  for (let i = 0; i < isMissing.length; i++) nullCount += isMissing[i];
  return nullCount === 0 ? {} : { validity: bitmap(isMissing).map((bits) => ~bits), nullCount };
}

/** As float64. */
export const floats = (values: Float64Array): ArrowValues => arrowValues(arrowTypes.float64, values.length, { values });

/** As uint8. */
export const bytes = (values: Uint8Array): ArrowValues => arrowValues(arrowTypes.uint8, values.length, { values });

/** 0 and 1 as bool. */
export const flags = (values: Uint8Array): ArrowValues =>
  arrowValues(arrowTypes.bool, values.length, { values: bitmap(values) });

/** Milliseconds since the epoch; a fraction of one throws. */
export function timestamps(values: Float64Array): ArrowValues {
  // Half by half: to put a number into an array of int64 would make a bigint of each.
  const words = new Uint32Array(2 * values.length);
  for (let i = 0; i < values.length; i++) {
    if (!Number.isSafeInteger(values[i])) throw new RangeError(`${values[i]} is no whole number of milliseconds`);
    words[2 * i] = values[i];
    words[2 * i + 1] = Math.floor(values[i] / 2 ** 32);
  }
  return arrowValues(arrowTypes['timestamp[ms]'], values.length, { values: new BigInt64Array(words.buffer) });
}

/** As list<float64>. */
export function floatLists({ offsets, values }: ListColumn<Float64Array>): ArrowValues {
  const type = arrowTypes['list<float64>'];
  return arrowValues(type, offsets.length - 1, { offsets: new Int32Array(offsets), children: [floats(values)] });
}

/** Codes into a dictionary; -1 becomes null, whose own value no reader looks at. */
export function codes(values: Int32Array, dictionary: ArrowDictionary, type: DataType): ArrowValues {
  const isMissing = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) isMissing[i] = values[i] >>> 31;
  return Object.assign(arrowValues(type, values.length, { values, ...validity(isMissing) }), { dictionary });
}

/** Lists of codes into a dictionary of texts or entities. */
export function codeLists(
  { offsets, values }: ListColumn<Int32Array>,
  dictionary: ArrowDictionary,
  type: 'dictionary<utf8>' | 'dictionary<entity>',
): ArrowValues {
  return arrowValues(arrowTypes[`list<${type}>`], offsets.length - 1, {
    offsets: new Int32Array(offsets),
    children: [codes(values, dictionary, arrowTypes[type])],
  });
}
