import type { Batch } from '@uwdata/flechette';
import type { ListColumn } from '../recordColumns';

/** The values of one column of one decoded batch, whose type has been checked against the contract. */
export type DecodedValues = Batch<unknown>;

const bit = (bits: Uint8Array, i: number) => (bits[i >> 3] >> (i & 7)) & 1;

/** Whether a value is missing. */
export const isNull = (values: DecodedValues, i: number) => values.nullCount > 0 && bit(values.validity, i) === 0;

/** From float64. */
export const readFloats = (values: DecodedValues): Float64Array => values.values as Float64Array;

/** From uint8. */
export const readBytes = (values: DecodedValues): Uint8Array => values.values as Uint8Array;

/** From bool, as 0 and 1. */
export function readFlags(values: DecodedValues): Uint8Array {
  const bits = values.values as Uint8Array;
  const flags = new Uint8Array(values.length);
  for (let i = 0; i < flags.length; i++) flags[i] = bit(bits, i);
  return flags;
}

/** Milliseconds since the epoch. */
export function readTimestamps(values: DecodedValues): Float64Array {
  // Half by half: to read an array of int64 would make a bigint of each.
  const { buffer, byteOffset } = values.values as BigInt64Array;
  const low = new Uint32Array(buffer, byteOffset, 2 * values.length);
  const high = new Int32Array(buffer, byteOffset, 2 * values.length);
  const times = new Float64Array(values.length);
  for (let i = 0; i < times.length; i++) times[i] = high[2 * i + 1] * 2 ** 32 + low[2 * i];
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
  if (values.nullCount > 0) for (let i = 0; i < codes.length; i++) if (bit(values.validity, i) === 0) codes[i] = -1;
  return codes;
}

/** From list<dictionary<...>>, as codes into the dictionary of its items. */
export const readCodeLists = (values: DecodedValues): ListColumn<Int32Array> => ({
  offsets: readOffsets(values),
  values: readCodes(values.children[0]),
});
