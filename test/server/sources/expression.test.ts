import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitExpression, textMatcher } from '../../../src/server/sources/expression';

describe('textMatcher', () => {
  /** By definition: a star eats nothing, or one more character. */
  function matches(term: string, text: string): boolean {
    if (term === '') return text === '';
    if (term[0] === '*') return matches(term.slice(1), text) || (text !== '' && matches(term, text.slice(1)));
    return text[0] === term[0] && matches(term.slice(1), text.slice(1));
  }

  it('finds what the definition finds', () => {
    const word = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 7 });
    const hits = new Set<boolean>();
    fc.assert(
      fc.property(word('ab**.'), word('ab.'), (term, text) => {
        hits.add(matches(term, text));
        expect(textMatcher(term)(text)).toBe(matches(term, text));
      }),
      { numRuns: 2000 },
    );
    expect(hits.size).toBe(2);
  });

  it('is quick with any number of stars', () => {
    expect(textMatcher(`${'a*'.repeat(40)}b`)('a'.repeat(5000))).toBe(false);
  });
});

it.each([
  ['a, b,,c*', ['a', 'b', 'c*']],
  ['_all', ['*']],
  ['', ['*']],
  [',', ['*']],
  ['_all,a', ['_all', 'a']],
])('splitExpression %j', (expression, terms) => {
  expect(splitExpression(expression)).toEqual(terms);
});
