type Defect = {
  /** What JSON would have there; never what stands there. */
  readonly what: string;
  /** Index of the character where the text stops being JSON. */
  readonly at: number;
};

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'more';

const wanted: Readonly<Record<Expected, string>> = {
  value: 'a value is expected',
  'value or end': 'a value or the end of the array is expected',
  key: 'a key in quotes is expected',
  'key or end': 'a key in quotes or the end of the object is expected',
  colon: 'a colon is expected',
  more: 'a comma or the end is expected',
};
const BROKEN_STRING = 'a string holds what must be escaped, or is not closed';
const CUT = 'it ends before it is complete';

const space = /[ \t\n\r]*/y;
const string = /"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/** Where a pattern that is found at `at` ends, else -1. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** What is expected behind a token: a mark, `"` for a string, `0` for another scalar. Null where it cannot stand. */
function after(token: string, expected: Expected, closers: string[]): Expected | null {
  const takesValue = expected === 'value' || expected === 'value or end';
  const takesKey = expected === 'key' || expected === 'key or end';
  if (token === '"' && takesKey) return 'colon';
  if (token === '"' || token === '0') return takesValue ? 'more' : null;
  if (token === ':') return expected === 'colon' ? 'value' : null;
  if (token === ',') {
    if (expected !== 'more' || closers.length === 0) return null;
    return closers.at(-1) === '}' ? 'key' : 'value';
  }
  if (token === '}' || token === ']') {
    const mayEnd = expected === 'more' || expected.endsWith('or end');
    return mayEnd && closers.pop() === token ? 'more' : null;
  }
  if (!takesValue) return null;
  closers.push(token === '{' ? '}' : ']');
  return token === '{' ? 'key or end' : 'value or end';
}

const defectOfString = (text: string, at: number): Defect =>
  text.includes('"', at + 1) ? { what: BROKEN_STRING, at } : { what: CUT, at: text.length };

/** Finds where a text that is not JSON goes wrong, in one pass. */
export function jsonDefect(text: string): Defect {
  const closers: string[] = [];
  let expected: Expected = 'value';
  for (let at = endOf(space, text, 0); ; at = endOf(space, text, at)) {
    const char = text[at];
    if (char === undefined) return { what: CUT, at };
    const isMark = '{}[],:'.includes(char);
    const next = after(isMark || char === '"' ? char : '0', expected, closers);
    if (next === null) return { what: wanted[expected], at };
    const end = isMark ? at + 1 : endOf(char === '"' ? string : scalar, text, at);
    if (end === -1) return char === '"' ? defectOfString(text, at) : { what: wanted[expected], at };
    expected = next;
    at = end;
  }
}
