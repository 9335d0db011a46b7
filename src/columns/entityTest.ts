import type { Detector } from '../domain/detector';
import { entityKey } from '../domain/entity';
import type { RecordFilter } from '../domain/recordFilter';
import type { RecordColumns } from './recordColumns';

// What an entity says of a record that carries it, a bit each; then a bit for each field with includes, of which it is one.
const HAS_TEXT = 1;
const EXCLUDED = 2;
const FIRST_FIELD = 2;
const FIELDS_A_WORD = 30;

/** The bits of every entity at 1 + its code (0 stands for no entity), for up to 30 of the fields with includes. */
type Word = { readonly bits: Uint32Array; readonly firstField: number; readonly includes: number };

/** What the entity filters and the text say about a row. */
export type EntityTest = {
  /** The fields with includes. */
  readonly fields: readonly string[];
  /** 0 when the row passes; 1 + place in `fields` when it fails only that field's includes; -1 when it fails. */
  readonly failedBy: (row: number) => number;
};

/** Null when no filter on entities and no text keeps any row out. */
export function entityTest(columns: RecordColumns, filter: RecordFilter): EntityTest | null {
  if (filter.entities.length === 0 && filter.text === '') return null;
  const fields = [...new Set(filter.entities.filter(({ exclude }) => !exclude).map(({ field }) => field))];
  const words = wordsOf(columns, filter, fields);
  const ofDetector = detectorBits(columns.detectors, filter.text);
  const required = filter.text === '' ? 0 : HAS_TEXT;

  const failedBy = (row: number): number => {
    let failed = 0;
    for (const { bits, firstField, includes } of words) {
      const found = bitsOf(columns, bits, row) | ofDetector[columns.detector[row]];
      if ((found & EXCLUDED) !== 0 || (found & required) !== required) return -1;
      const missing = includes & ~found;
      if (missing === 0) continue;
      if (failed !== 0 || (missing & (missing - 1)) !== 0) return -1;
      failed = 1 + firstField + 31 - Math.clz32(missing) - FIRST_FIELD;
    }
    return failed;
  };
  return { fields, failedBy };
}

/** The bits of all entities of a row. */
function bitsOf({ partition, over, by, influencers }: RecordColumns, bits: Uint32Array, row: number): number {
  const { offsets, values } = influencers;
  let found = bits[partition[row] + 1] | bits[over[row] + 1] | bits[by[row] + 1];
  for (let slot = offsets[row]; slot < offsets[row + 1]; slot++) found |= bits[values[slot] + 1];
  return found;
}

function wordsOf(columns: RecordColumns, filter: RecordFilter, fields: readonly string[]): Word[] {
  const words: Word[] = [];
  for (let first = 0; first === 0 || first < fields.length; first += FIELDS_A_WORD) {
    const part = fields.slice(first, first + FIELDS_A_WORD);
    const includes = part.reduce((mask, _, i) => mask | (1 << (FIRST_FIELD + i)), 0);
    words.push({ bits: entityBits(columns, filter, part), firstField: first, includes });
  }
  return words;
}

function entityBits({ entities }: RecordColumns, filter: RecordFilter, fields: readonly string[]): Uint32Array {
  const keysOf = (exclude: boolean) => new Set(filter.entities.filter((one) => one.exclude === exclude).map(entityKey));
  const [excluded, included] = [keysOf(true), keysOf(false)];
  const hasText = textTest(filter.text);
  const bits = new Uint32Array(entities.length + 1);
  entities.forEach((entity, code) => {
    const isNamed = filter.entities.length > 0;
    const key = isNamed ? entityKey(entity) : '';
    const text = hasText(entity.field, entity.value) ? HAS_TEXT : 0;
    const field = isNamed && included.has(key) ? fields.indexOf(entity.field) : -1;
    bits[code + 1] =
      text | (isNamed && excluded.has(key) ? EXCLUDED : 0) | (field < 0 ? 0 : 1 << (FIRST_FIELD + field));
  });
  return bits;
}

function detectorBits(detectors: readonly Detector[], text: string): Uint8Array {
  const hasText = textTest(text);
  return Uint8Array.from(detectors, ({ jobId, description, function: name, fieldName, ...fields }) =>
    hasText(jobId, description, name, fieldName, fields.partitionField, fields.overField, fields.byField)
      ? HAS_TEXT
      : 0,
  );
}

/** Whether one of the texts holds the words, whatever the case. */
function textTest(text: string): (...texts: (string | null)[]) => boolean {
  const wanted = text.toLowerCase();
  return (...texts) => wanted !== '' && texts.some((candidate) => candidate?.toLowerCase().includes(wanted));
}
