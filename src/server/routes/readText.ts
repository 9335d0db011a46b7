import type { Parameter } from '../../contract/endpoints/endpoint';
import { parseDate } from '../../domain/dateMath';
import { epochMs, parseDuration } from '../../domain/time';
import { illegalArgument, numberFormat, type RequestError, unreadableDate } from '../errors';

const LARGEST_INT = 2 ** 31 - 1;

/** What a parameter can be. */
export type Value = string | number | boolean;

function readInt(name: string, text: string): number {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(value) <= LARGEST_INT) return value;
  throw illegalArgument(`Failed to parse int parameter [${name}] with value [${text}]`);
}

function readLong(text: string): number {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(value)) return value;
  throw numberFormat(text);
}

/** A number as Java writes and reads it. */
export function readDouble(text: string): number {
  if (/^\s*[+-]?(NaN|Infinity|(\d+\.?\d*|\.\d+)(e[+-]?\d+)?[df]?)\s*$/i.test(text)) return Number.parseFloat(text);
  throw numberFormat(text);
}

/** A parameter without a value counts as true. */
function readBoolean(text: string): boolean {
  if (text === '' || text === 'true') return true;
  if (text === 'false') return false;
  throw illegalArgument(`Failed to parse value [${text}] as only [true] or [false] are allowed.`);
}

function readInstant(name: string, text: string): number {
  const time = parseDate(text, epochMs(Date.now()));
  if (time === null) throw unreadableDate(name, text);
  return time;
}

function readSpan(name: string, text: string): number {
  const failed = (why: string): RequestError =>
    illegalArgument(`failed to parse setting [${name}] with value [${text}] as a time value: ${why}`);
  const span = parseDuration(text);
  if (span === null) throw failed('unit is missing or unrecognized');
  if (text.includes('.')) throw failed('fractional time values are not supported');
  return span;
}

/** A parameter's value from its text, as Elasticsearch reads it from a path or a query string. */
export function readText(name: string, text: string, { type }: Parameter): Value {
  switch (type) {
    case 'int':
      return readInt(name, text);
    case 'long':
      return readLong(text);
    case 'double':
      return readDouble(text);
    case 'boolean':
      return readBoolean(text);
    case 'instant':
      return readInstant(name, text);
    case 'span':
      return readSpan(name, text);
    default:
      return text;
  }
}

const camelCase = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Fails when a number is smaller than the parameter may be. */
export function checkMinimum(name: string, value: Value, { minimum }: Parameter): void {
  if (minimum === undefined || (value as number) >= minimum) return;
  throw illegalArgument(
    minimum === 0
      ? `Parameter [${name}] cannot be < 0`
      : `[${camelCase(name)}] parameter must be positive, found [${value}]`,
  );
}
