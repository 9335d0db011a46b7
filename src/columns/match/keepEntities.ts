import type { Detector } from '../../domain/detector';
import { entityKey } from '../../domain/entity';
import type { RecordFilter } from '../../domain/recordFilter';
import type { RecordColumns } from '../recordColumns';

// What an entity says of a record that carries it, a bit each; then a bit for each field with includes, of which it is one.
const HAS_TEXT = 1;
const EXCLUDED = 2;
const FIRST_FIELD = 2;
/** So that the bits of an entity are a byte: those of 100,000 entities stay in a processor's cache. */
const FIELDS_A_WORD = 6;

/** The bits of every entity at 1 + its code (0 stands for no entity), for up to six of the fields with includes. */
type Word = { readonly bits: Uint8Array; readonly required: number };

/**
 * Keeps those of the rows at the front that the entity filters and the text leave: includes on one field are alternatives; different
 * fields, and excludes, all must hold. Answers how many these are.
 */
export function keepEntities(columns: RecordColumns, filter: RecordFilter, rows: Uint32Array): number {
  if (filter.entities.length === 0 && filter.text === '') return rows.length;
  const ofDetector = detectorBits(columns.detectors, filter.text);
  let length = rows.length;
  for (const word of wordsOf(columns, filter)) length = keepWord(columns, word, ofDetector, rows.subarray(0, length));
  return length;
}

function keepWord(columns: RecordColumns, { bits, required }: Word, ofDetector: Uint8Array, rows: Uint32Array): number {
  const { detector, partition, over, by } = columns;
  const { offsets, values } = columns.influencers;
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    let all = ofDetector[detector[row]] | bits[partition[row] + 1] | bits[over[row] + 1] | bits[by[row] + 1];
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) all |= bits[values[slot] + 1];
    rows[length] = row;
    length += (all & (required | EXCLUDED)) === required ? 1 : 0;
  }
  return length;
}

function wordsOf(columns: RecordColumns, filter: RecordFilter): Word[] {
  const fields = [...new Set(filter.entities.filter(({ exclude }) => !exclude).map(({ field }) => field))];
  const words: Word[] = [];
  for (let first = 0; first === 0 || first < fields.length; first += FIELDS_A_WORD) {
    const part = fields.slice(first, first + FIELDS_A_WORD);
    const includes = ((1 << part.length) - 1) << FIRST_FIELD;
    words.push({ bits: entityBits(columns, filter, part), required: includes | (filter.text === '' ? 0 : HAS_TEXT) });
  }
  return words;
}

function entityBits({ entities }: RecordColumns, filter: RecordFilter, fields: readonly string[]): Uint8Array {
  const keysOf = (exclude: boolean) => new Set(filter.entities.filter((one) => one.exclude === exclude).map(entityKey));
  const [excluded, included] = [keysOf(true), keysOf(false)];
  const hasText = textTest(filter.text);
  const bits = new Uint8Array(entities.length + 1);
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
