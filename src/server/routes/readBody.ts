import { type RequestError, unreadableBody } from '../errors';
import { type JsonPosition, jsonPositions } from './jsonPositions';

/** What a body field may hold, in the manner of Elasticsearch's ObjectParser. */
export type BodyType = 'string' | 'stringOrNull' | 'double' | 'int' | 'boolean' | 'page';

const tokens: Record<BodyType, readonly string[]> = {
  string: ['VALUE_STRING'],
  stringOrNull: ['VALUE_STRING', 'VALUE_NULL'],
  double: ['VALUE_NUMBER', 'VALUE_STRING'],
  int: ['VALUE_NUMBER', 'VALUE_STRING'],
  boolean: ['VALUE_BOOLEAN', 'VALUE_STRING'],
  page: ['START_OBJECT'],
};

const pageTypes = new Map<string, BodyType>([
  ['from', 'int'],
  ['size', 'int'],
]);

type Values = ReadonlyMap<string, unknown>;

function tokenOf(value: unknown): string {
  if (value === null) return 'VALUE_NULL';
  if (typeof value === 'object') return Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT';
  return `VALUE_${typeof value}`.toUpperCase();
}

/** A number or boolean may be written as a string; undefined when the text is none. */
function convert(type: BodyType, value: unknown): unknown {
  if (type === 'boolean')
    return new Map<unknown, boolean>([
      [true, true],
      ['true', true],
      [false, false],
      ['false', false],
    ]).get(value);
  if (type !== 'int' && type !== 'double') return value;
  const number = String(value).trim() === '' ? Number.NaN : Number(value);
  return (type === 'int' ? Number.isInteger(number) : !Number.isNaN(number)) ? number : undefined;
}

/** One object of a body: `owner` is what Elasticsearch calls it in its messages, `path` where it stands. */
type Place = { readonly owner: string; readonly path: string; readonly positions: ReadonlyMap<string, JsonPosition> };

function readField(name: string, value: unknown, type: BodyType | undefined, place: Place): unknown {
  const at = place.positions.get(place.path + name) ?? { key: '1:1', value: '1:1' };
  if (type === undefined) throw unreadableBody(`[${at.key}] [${place.owner}] unknown field [${name}]`);
  const token = tokenOf(value);
  if (!tokens[type].includes(token)) {
    throw unreadableBody(`[${at.value}] [${place.owner}] ${name} doesn't support values of type: ${token}`);
  }
  const failed = (reason: string, cause: string): RequestError =>
    unreadableBody(`[${at.value}] [${place.owner}] failed to parse field [${name}]`, { type: cause, reason });
  if (type === 'page') return readPage(value as object, place.positions, failed);
  const converted = convert(type, value);
  if (converted !== undefined) return converted;
  throw failed(
    `For input string: "${value}"`,
    type === 'boolean' ? 'illegal_argument_exception' : 'number_format_exception',
  );
}

type Failure = (reason: string, cause: string) => RequestError;

function readPage(page: object, positions: Place['positions'], failed: Failure): Values {
  const values = readPageFields(page, positions, failed);
  const negative = Array.from(values).find(([, value]) => (value as number) < 0);
  if (negative) throw failed(`Parameter [${negative[0]}] cannot be < 0`, 'illegal_argument_exception');
  return values;
}

function readPageFields(page: object, positions: Place['positions'], failed: Failure): Values {
  try {
    return readObject(page, pageTypes, { owner: 'page', path: 'page.', positions });
  } catch (error) {
    throw failed((error as Error).message, 'x_content_parse_exception');
  }
}

function readObject(object: object, types: ReadonlyMap<string, BodyType>, place: Place): Values {
  return new Map(
    Object.entries(object).map(([name, value]) => [name, readField(name, value, types.get(name), place)] as const),
  );
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

/** Reads a body strictly: the fields it may have, by name, each of its type. `action` names the endpoint in messages. */
export function bodyParameters(text: string, types: ReadonlyMap<string, BodyType>, action: string): Values {
  const body = parseJson(text, action);
  return readObject(body, types, { owner: action, path: '', positions: jsonPositions(text) });
}
