import type { FieldType, ObjectType } from '../../../contract/fieldTypes';
import { parseJson } from '../documents/parseJson';
import { readBoolean, readDate, readNumber } from '../documents/readText';
import type { JsonObject } from '../documents/unwrap';

/** "Jun 1, 2016 @ 00:00:00.000": how Kibana writes dates unless it is told otherwise. It names no zone: UTC is taken. */
const kibanaDate = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}) @ (\d{2}:\d{2}:\d{2}(?:\.\d{3})?)$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const isKibanaDate = (value: unknown): boolean => typeof value === 'string' && kibanaDate.test(value);

/** How a CSV export of Kibana says that a field is absent. */
const KIBANA_ABSENT = '-';

function readKibanaDate(text: string): number | null {
  const [, month, day, year, time] = kibanaDate.exec(text) ?? [];
  const number = months.indexOf(month) + 1;
  return number === 0 ? null : readDate(`${year}-${pad(String(number))}-${pad(day)}T${time}`);
}

const pad = (digits: string): string => digits.padStart(2, '0');

/**
 * A cell of a table as a value of the field's type: lists and objects from JSON text, one value for a list of it. What does
 * not fit stays as it is; undefined stands for an absent field. `isKibana`: the row is from a CSV export of Kibana, which
 * formats what it writes: "1,234.5", "-" for nothing, "1, 2" for a list.
 */
export function readCell(cell: unknown, type: FieldType, isKibana: boolean): unknown {
  if (type.type === 'object') return readObject(cell, type, isKibana);
  if (typeof cell !== 'string') return cell;
  if (isKibana ? cell === KIBANA_ABSENT : cell === '' && type.type !== 'text') return undefined;
  if (type.type === 'number') return readNumber(isKibana ? withoutThousands(cell) : cell) ?? cell;
  if (type.type === 'boolean') return readBoolean(cell) ?? cell;
  if (type.type === 'date') return readDate(cell) ?? readKibanaDate(cell) ?? readNumber(cell) ?? cell;
  return type.type === 'list' ? readList(cell, type.element, isKibana) : cell;
}

const withoutThousands = (text: string): string =>
  /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;

function readObject(cell: unknown, { fields }: ObjectType, isKibana: boolean): unknown {
  const value = typeof cell === 'string' ? fromJson(cell) : cell;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value as JsonObject).map(([name, one]) => {
    const type = fields.get(name);
    return [name, type === undefined ? one : readCell(one, type, isKibana)] as const;
  });
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}

function readList(cell: string, element: FieldType, isKibana: boolean): unknown {
  const value = fromJson(cell);
  if (Array.isArray(value)) return value;
  const parts = isKibana && element.type === 'number' ? cell.split(', ') : [value];
  return parts.map((part) => readCell(part, element, isKibana));
}

/** The value of a text that looks like a JSON list or object and is one, else the text. */
function fromJson(text: string): unknown {
  const parsed = /^\s*[[{]/.test(text) ? parseJson(text) : null;
  return parsed !== null && 'value' in parsed ? parsed.value : text;
}
