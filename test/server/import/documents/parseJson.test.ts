import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonDefect } from '../../../../src/server/import/documents/jsonDefect';
import { parseJson } from '../../../../src/server/import/documents/parseJson';

/** The message of JSON.parse for what it refuses, and the position that some of them name. */
function engineSays(text: string): { reason: string | null; position: number | null } {
  try {
    JSON.parse(text);
    return { reason: null, position: null };
  } catch (error) {
    const reason = (error as Error).message;
    const position = /at position (\d+)/.exec(reason)?.[1];
    return { reason, position: position === undefined ? null : Number(position) };
  }
}

const NOT_FINITE = ['NaN or Infinity, which JSON has not, read as absent'];

describe('parseJson', () => {
  it('reads every JSON text as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(parseJson(text)).toEqual({ value: JSON.parse(text), mends: [] });
      }),
    );
  });

  it('reads bare NaN and Infinity as null, and nothing that stands in a string', () => {
    expect(parseJson('{"a":NaN,"b":[-Infinity,Infinity,1],"NaN":"NaN, \\"Infinity\\" \\\\","c":NaN}')).toEqual({
      value: { a: null, b: [null, null, 1], NaN: 'NaN, "Infinity" \\', c: null },
      mends: NOT_FINITE,
    });
    expect(parseJson('NaN')).toEqual({ value: null, mends: NOT_FINITE });
  });

  it('reads what Python writes for any value with numbers that are not finite', () => {
    const odd = fc.constantFrom('NaN', 'Infinity', '-Infinity');
    const pairs = fc.array(fc.tuple(fc.string(), fc.oneof(odd, fc.json({ maxDepth: 2 }))), { minLength: 1 });
    fc.assert(
      fc.property(pairs, (list) => {
        const python = list.map(([key, value]) => `[${JSON.stringify(key)}, ${value}]`).join(', ');
        const plain = list.map(([key, value]) => [key, /^-?(NaN|Infinity)$/.test(value) ? null : JSON.parse(value)]);
        expect(parseJson(`[${python}]`)).toMatchObject({ value: plain });
      }),
    );
  });

  it.each([
    ['', 'it ends before it is complete at column 1'],
    ['{"a":1', 'it ends before it is complete at column 7'],
    ['{"a":"x', 'it ends before it is complete at column 8'],
    ['{"a":"x\n,"b":1}', 'a string holds what must be escaped, or is not closed at column 6'],
    ['{"a":"\\x"}', 'a string holds what must be escaped, or is not closed at column 6'],
    ['{"a":x}', 'a value is expected at column 6'],
    ['{"a" 1}', 'a colon is expected at column 6'],
    ['{"a":1,}', 'a key in quotes is expected at column 8'],
    ['{"a":1 "b"}', 'a comma or the end is expected at column 8'],
    ['{"a":01}', 'a comma or the end is expected at column 7'],
    ['[1,]', 'a value is expected at column 4'],
    ['[1}', 'a comma or the end is expected at column 3'],
    ['{a:1}', 'a key in quotes or the end of the object is expected at column 2'],
    ['{} {}', 'a comma or the end is expected at column 4'],
    ['[\n {"a":\n  ?}]', 'a value is expected at column 3, 2 lines further down'],
    ['NaNny', 'a value is expected at column 1'],
    ['{"a":NaN,', 'a value is expected at column 6'],
  ])('says where %j goes wrong', (text, reason) => {
    expect(parseJson(text)).toEqual({ reason: `not valid JSON: ${reason}` });
  });

  it('finds the place where the engine’s own parser stops, as far as that tells it', () => {
    const mutated = fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom(...'{}[],:"\\x10 \n'));
    fc.assert(
      fc.property(mutated, ([text, n, char]) => {
        const at = n % (text.length + 1);
        const broken = text.slice(0, at) + char + text.slice(at + 1);
        const { reason, position } = engineSays(broken);
        expect('reason' in parseJson(broken)).toBe(reason !== null);
        if (position !== null && !/string|escape|number|exponent/i.test(reason as string))
          expect(jsonDefect(broken).at).toBe(position);
      }),
      { numRuns: 2000 },
    );
  });

  it('never quotes the text', () => {
    const secret = 'ApiKey dGhlIHNlY3JldA==';
    const document = JSON.stringify({ datafeed_id: 'd', headers: { Authorization: secret } });
    for (let cut = 0; cut < document.length; cut++) {
      for (const text of [
        document.slice(0, cut),
        document.slice(cut + 1),
        `${document.slice(0, cut)}?${document.slice(cut)}`,
      ]) {
        const parsed = parseJson(text);
        if ('reason' in parsed) expect(parsed.reason).toMatch(/^not valid JSON: [a-z ,]+ at column \d+$/);
      }
    }
  });

  it('stays quick on long texts, whatever is wrong with them', () => {
    const long = 2 ** 20 - 100;
    const texts = [
      '"'.repeat(long),
      '\\'.repeat(long),
      '['.repeat(long),
      `"${'\\\\'.repeat(long / 2)}`,
      `"${'a'.repeat(long)}`,
      'NaN"'.repeat(long / 4),
    ];
    // What grows with the square of the length takes minutes, and the test's time limit ends it.
    for (const text of texts) expect(parseJson(text)).toHaveProperty('reason');
  });
});
