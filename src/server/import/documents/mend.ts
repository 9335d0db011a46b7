import type { FieldType, ObjectType } from '../../../contract/fieldTypes';
import type { KeptKind } from '../../../contract/source';
import { typeOfKind } from '../../../contract/storedDocuments';
import { isEpochSeconds, readBoolean, readDate, readNumber, saysNotFinite } from './readText';
import { isObject, type JsonObject } from './unwrap';

/** A document after its repair, and what was repaired, such as "record_score: number written as text". */
type Mended = { readonly source: JsonObject; readonly mends: readonly string[] };

type Note = (repair: string) => void;

/**
 * Gives known fields the type that they have in the contract where a wrong one says clearly what was meant: numbers and
 * booleans written as text, one value for a list of it and a list of one for the value, dates in epoch seconds. What is
 * NaN, infinite, null or an empty text where a number belongs is absent afterwards. What is not clear stays as it is.
 * Dates as text and nulls are legal in Elasticsearch, so they are read but not counted as repairs.
 */
export function mend(kind: KeptKind, source: JsonObject): Mended {
  const mends = new Set<string>();
  return { source: mendObject(source, typeOfKind(kind), '', mends), mends: [...mends] };
}

function mendObject(source: JsonObject, { fields }: ObjectType, path: string, mends: Set<string>): JsonObject {
  const mended = new Map(Object.entries(source));
  for (const [name, type] of fields) {
    const place = path + name;
    const value = mendValue(mended.get(name), type, place, mends);
    if (value === undefined) mended.delete(name);
    else mended.set(name, value);
  }
  return Object.fromEntries(mended);
}

/** Undefined for a value that is absent. */
function mendValue(value: unknown, type: FieldType, place: string, mends: Set<string>): unknown {
  if (value === null || value === undefined) return undefined;
  const note: Note = (repair) => mends.add(`${place}: ${repair}`);
  if (type.type === 'list') return mendList(value, type.element, place, mends, note);
  if (Array.isArray(value) && value.length === 1 && type.type !== 'anything') {
    note('list of one value');
    return mendValue(value[0], type, place, mends);
  }
  if (type.type === 'object') return isObject(value) ? mendObject(value, type, `${place}.`, mends) : value;
  if (type.type === 'number') return mendNumber(value, note);
  if (type.type === 'date') return mendDate(value, note);
  if (type.type === 'boolean') return mendBoolean(value, note);
  return type.type === 'text' ? mendText(value, note) : value;
}

/** A list that lacks one of its numbers says something else, so it is absent as a whole. */
function mendList(list: unknown, element: FieldType, place: string, mends: Set<string>, note: Note): unknown {
  if (!Array.isArray(list)) note('single value instead of a list');
  const given: readonly unknown[] = Array.isArray(list) ? list : [list];
  const mended = given.map((one) => (Array.isArray(one) ? one : mendValue(one, element, place, mends)));
  const present = mended.filter((one) => one !== undefined);
  return present.length < mended.length && element.type === 'number' ? undefined : present;
}

function mendNumber(value: unknown, note: Note): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : absent(note, 'NaN or Infinity');
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return absent(note, 'empty text instead of a number');
  if (saysNotFinite(value)) return absent(note, 'NaN or Infinity');
  const number = readNumber(value);
  if (number === null) return value;
  note('number written as text');
  return number;
}

function absent(note: Note, repair: string): undefined {
  note(repair);
}

function mendDate(value: unknown, note: Note): unknown {
  const time = typeof value === 'string' ? (readDate(value) ?? readNumber(value) ?? value) : value;
  if (typeof time !== 'number') return time;
  if (!Number.isFinite(time)) return absent(note, 'NaN or Infinity');
  if (!isEpochSeconds(time)) return Math.round(time);
  note('epoch seconds');
  return Math.round(time * 1000);
}

function mendBoolean(value: unknown, note: Note): unknown {
  if (value === 0 || value === 1) {
    note('boolean written as number');
    return value === 1;
  }
  const boolean = typeof value === 'string' ? readBoolean(value) : null;
  if (boolean === null) return value;
  note('boolean written as text');
  return boolean;
}

function mendText(value: unknown, note: Note): unknown {
  if (typeof value !== 'number' && typeof value !== 'boolean') return value;
  note(`text written as ${typeof value}`);
  return String(value);
}
