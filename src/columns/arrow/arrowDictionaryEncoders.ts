import { int32 } from '@uwdata/flechette';
import type { Detector } from '../../domain/detector';
import type { Entity } from '../../domain/entity';
import { type ArrowValues, arrowValues, floats, validity } from './arrowEncoders';
import { detectorType, entityType, textType } from './arrowTypes';

const int32Type = int32();
const encoder = new TextEncoder();

/** Values for a dictionary of texts. */
export function textValues(values: readonly (string | null)[]): ArrowValues {
  const whole = values.map((value) => value ?? '');
  const { offsets, values: bytes } = joinAscii(whole) ?? joinUtf8(whole);
  const nulls = validity(Uint8Array.from(values, (value) => (value === null ? 1 : 0)));
  return arrowValues(textType, values.length, { offsets, values: bytes, ...nulls });
}

type Utf8 = { readonly offsets: Int32Array; readonly values: Uint8Array };

/** Where each of these begins and the last ends. */
function offsetsOf(parts: readonly { readonly length: number }[]): Int32Array {
  const offsets = new Int32Array(parts.length + 1);
  for (let i = 0; i < parts.length; i++) offsets[i + 1] = offsets[i] + parts[i].length;
  return offsets;
}

/** All texts encoded at once; null unless a byte stands for each of their characters. */
function joinAscii(whole: readonly string[]): Utf8 | null {
  const offsets = offsetsOf(whole);
  const values = encoder.encode(whole.join(''));
  return values.length === offsets[whole.length] ? { offsets, values } : null;
}

function joinUtf8(whole: readonly string[]): Utf8 {
  const encoded = whole.map((text) => encoder.encode(text));
  const offsets = offsetsOf(encoded);
  const values = new Uint8Array(offsets[whole.length]);
  encoded.forEach((text, i) => {
    values.set(text, offsets[i]);
  });
  return { offsets, values };
}

/** Values for a dictionary of fields with their values. */
export function entityValues(entities: readonly Entity[]): ArrowValues {
  const children = [textValues(entities.map(({ field }) => field)), textValues(entities.map(({ value }) => value))];
  return arrowValues(entityType, entities.length, { children });
}

/** Values for a dictionary of detectors, children in the order of the contract's `detectorFields`; bucket spans in seconds. */
export function detectorValues(detectors: readonly Detector[]): ArrowValues {
  const textsOf = (pick: (detector: Detector) => string | null) => textValues(detectors.map(pick));
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
  return arrowValues(detectorType, detectors.length, { children });
}
