import { isDocumentKey, isResponseArray } from './responseShape';

export type JsonObject = Readonly<Record<string, unknown>>;

/** One document out of whatever held it. */
export type FoundDocument = {
  /** Its `_id` where that was written. */
  readonly id: string | null;
  readonly source: JsonObject;
  /** Its JSON text as it stood in the file, UTF-8; null when it did not stand there by itself. */
  readonly text: Buffer | null;
};

export type NotAnObject = { readonly notAnObject: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The arrays of documents in a saved API or `_search` response; empty when the object is none. */
function responseArraysOf(object: JsonObject): unknown[] {
  const keys = Object.keys(object);
  if (keys.some(isDocumentKey)) return [];
  if (isObject(object.hits) && Array.isArray(object.hits.hits)) return [object.hits.hits];
  const hasCount = Object.hasOwn(object, 'count');
  return keys.filter((key) => isResponseArray(key, hasCount) && Array.isArray(object[key])).map((key) => object[key]);
}

/**
 * The documents in one JSON value: a hit (`_id`, `_source`), a bare document (whose JSON may be given), an array of either, or
 * a saved response. What is no object is handed on as it is.
 */
export function* unwrap(value: unknown, text: Buffer | null = null): Generator<FoundDocument | NotAnObject> {
  if (Array.isArray(value)) {
    for (const element of value) yield* unwrap(element);
  } else if (!isObject(value)) {
    yield { notAnObject: value };
  } else if (isObject(value._source)) {
    yield { id: typeof value._id === 'string' ? value._id : null, source: value._source, text: null };
  } else {
    const arrays = responseArraysOf(value);
    if (arrays.length === 0) yield { id: null, source: value, text };
    for (const array of arrays) yield* unwrap(array);
  }
}
