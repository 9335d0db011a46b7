import { jsonDefect } from './jsonDefect';

/** What `mends` names when bare NaN, Infinity or -Infinity were read as null. */
const NOT_FINITE = 'NaN or Infinity, which JSON has not, read as absent';

/**
 * The value of a JSON text, with the repairs it took: Python's json writes bare NaN, Infinity and -Infinity. The reason why
 * there is none names a place and never quotes the text, which may hold a secret.
 */
export function parseJson(text: string): { value: unknown; mends: readonly string[] } | { reason: string } {
  const value = tryParse(text);
  if (value !== undefined) return { value, mends: [] };
  const finite = withoutNotFinite(text);
  const mended = finite === text ? undefined : tryParse(finite);
  return mended === undefined ? { reason: reasonOf(text) } : { value: mended, mends: [NOT_FINITE] };
}

/** The value of a JSON text; undefined, which none means, for a text that is none. */
export function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const quoteOrNotFinite = /"|-?\bInfinity\b|\bNaN\b/g;

/** The text with null for every NaN, Infinity and -Infinity that stands outside its strings. */
function withoutNotFinite(text: string): string {
  const parts: string[] = [];
  let from = 0;
  quoteOrNotFinite.lastIndex = 0;
  for (let found = quoteOrNotFinite.exec(text); found; found = quoteOrNotFinite.exec(text)) {
    if (found[0] === '"') quoteOrNotFinite.lastIndex = stringEnd(text, found.index);
    else {
      parts.push(text.slice(from, found.index), 'null');
      from = quoteOrNotFinite.lastIndex;
    }
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}

/** Where the string that opens at `start` is over: behind its closing quote, or at the end of the text. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
  return Math.min(at + 1, text.length);
}

/** Finding the place in a longer text takes noticeable time. */
const LONGEST_LOCATED = 1024 * 1024;

function reasonOf(text: string): string {
  if (text.length > LONGEST_LOCATED) return 'not valid JSON';
  const { what, at } = jsonDefect(text);
  const before = text.slice(0, at).split('\n');
  const column = (before.at(-1) as string).length + 1;
  const place = before.length === 1 ? `column ${column}` : `column ${column}, ${before.length - 1} lines further down`;
  return `not valid JSON: ${what} at ${place}`;
}
