import type { Endpoint, Parameter, ParameterType } from '../../contract/endpoints/endpoint';
import { illegalArgument, RequestError, unreadableBody } from '../errors';
import { conflictWatch } from './conflicts';
import { didYouMean } from './didYouMean';
import { type JsonPosition, jsonPositions } from './jsonPositions';
import { checkMinimum, readDouble, readText, type Value } from './readText';

/** What a field may hold, by its type, in the manner of Elasticsearch's ObjectParser. */
const tokens: Record<ParameterType, readonly string[]> = {
  string: ['VALUE_STRING'],
  date: ['VALUE_STRING'],
  instant: ['VALUE_STRING'],
  span: ['VALUE_STRING'],
  int: ['VALUE_NUMBER', 'VALUE_STRING'],
  long: ['VALUE_NUMBER', 'VALUE_STRING'],
  double: ['VALUE_NUMBER', 'VALUE_STRING'],
  boolean: ['VALUE_BOOLEAN', 'VALUE_STRING'],
};

/** The official clients' types promise that a date may be a number. */
const isLenientDate = (token: string, { type }: Parameter): boolean =>
  token === 'VALUE_NUMBER' && (type === 'date' || type === 'instant');

type Fields = ReadonlyMap<string, Parameter>;
type Entry = readonly [name: string, value: Value];

/** One object of a body: `owner` is what Elasticsearch calls it in its messages, `path` where it stands. */
type Place = {
  readonly owner: string;
  readonly path: string;
  /** What it may hold. */
  readonly names: readonly string[];
  readonly positions: ReadonlyMap<string, JsonPosition>;
  readonly lenient: boolean;
};

function tokenOf(value: unknown): string {
  if (value === null) return 'VALUE_NULL';
  if (typeof value === 'object') return Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT';
  return `VALUE_${typeof value}`.toUpperCase();
}

const [LARGEST_INT, LARGEST_LONG] = [2 ** 31 - 1, Number.MAX_SAFE_INTEGER];

/** A number in a body may be written as a string, and loses its fraction where it must be whole. */
function wholeNumber(value: Value, type: 'int' | 'long'): number {
  const number = Math.trunc(readDouble(String(value)));
  if (Math.abs(number) <= (type === 'int' ? LARGEST_INT : LARGEST_LONG)) return number;
  throw illegalArgument(`Value [${value}] is out of range for ${type === 'int' ? 'an integer' : 'a long'}`);
}

function toValue(name: string, value: Value, field: Parameter): Value {
  if (field.type === 'int' || field.type === 'long') return wholeNumber(value, field.type);
  return readText(name, String(value), field);
}

const position = (place: Place, name: string): JsonPosition =>
  place.positions.get(place.path + name) ?? { key: '1:1', value: '1:1' };

const unsupported = (place: Place, name: string, token: string): RequestError =>
  unreadableBody(`[${position(place, name).value}] [${place.owner}] ${name} doesn't support values of type: ${token}`);

/** What goes wrong while a field is read is told as the cause of an error that names the field. */
function within<T>(place: Place, name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw unreadableBody(
      `[${position(place, name).value}] [${place.owner}] failed to parse field [${name}]`,
      error.origin,
    );
  }
}

const unknownField = (place: Place, name: string): RequestError =>
  unreadableBody(
    `[${position(place, name).key}] [${place.owner}] unknown field [${name}]${didYouMean(name, place.names)}`,
  );

/** Null, where it is allowed, leaves no entry. */
function readField(name: string, value: unknown, fields: Fields, place: Place): readonly Entry[] {
  const field = fields.get(name);
  if (!field) throw unknownField(place, name);
  const token = tokenOf(value);
  if (token === 'VALUE_NULL' && field.nullable) return [];
  const isAccepted = tokens[field.type].includes(token) || (place.lenient && isLenientDate(token, field));
  if (!isAccepted) throw unsupported(place, name, token);
  return within(place, name, () => [[name, toValue(name, value as Value, field)]]);
}

/** `from` and `size`; a page that names neither is the first one. */
function readPage(value: unknown, fields: Fields, outer: Place): readonly Entry[] {
  const token = tokenOf(value);
  if (token !== 'START_OBJECT') throw unsupported(outer, 'page', token);
  const place = { ...outer, owner: 'page', path: 'page.', names: [...fields.keys()] };
  return within(outer, 'page', () => {
    const entries = Object.entries(value as object).flatMap(([name, one]) => readField(name, one, fields, place));
    return entries.length > 0 ? entries : [['from', 0]];
  });
}

function parseJson(text: string, owner: string): object {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw unreadableBody(`[1:1] [${owner}] the body is not valid JSON: ${(error as Error).message}`);
  }
  const token = tokenOf(body);
  if (token === 'START_OBJECT') return body as object;
  throw unreadableBody(`[1:1] [${owner}] Expected START_OBJECT but was: ${token}`);
}

const fieldsIn = ({ parameters }: Endpoint, place: 'body' | 'page'): Fields =>
  new Map(Object.entries(parameters).filter(([, parameter]) => parameter.in.includes(place)));

/** The parameters a body gives, in its order. Fails with what Elasticsearch says of a field it does not know or cannot read. */
export function readBody(text: string, endpoint: Endpoint, lenient: boolean): Entry[] {
  const { action: owner = '' } = endpoint;
  const body = parseJson(text, owner);
  const [fields, pageFields] = [fieldsIn(endpoint, 'body'), fieldsIn(endpoint, 'page')];
  const names = [...fields.keys(), ...(pageFields.size > 0 ? ['page'] : [])];
  const place: Place = { owner, path: '', names, positions: jsonPositions(text), lenient };
  const conflictOf = conflictWatch(endpoint);
  return Object.entries(body).flatMap(([name, value]) => {
    const isPage = name === 'page' && pageFields.size > 0;
    const entries = isPage ? readPage(value, pageFields, place) : readField(name, value, fields, place);
    within(place, name, () => {
      for (const [read, one] of entries) checkMinimum(read, one, endpoint.parameters[read]);
      conflictOf(isPage ? 'from' : name, entries.length > 0);
    });
    return entries;
  });
}
