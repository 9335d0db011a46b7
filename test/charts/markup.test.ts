import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { element, type Markup } from '../../src/charts/markup';
import { type ReadElement, readMarkup } from '../support/readMarkup';
import { hostileText } from '../view/arbitraryView';

const text = fc.oneof(
  hostileText,
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', '\r', '\n', ';', '=', '\0', '\ud800', '\uffff', ']'),
  }),
  fc.constantFrom('</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;', '<!--', ']]>'),
);

type Drawn = { readonly name: string; readonly value: string; readonly children: readonly (Drawn | string)[] };

const { drawn } = fc.letrec<{ drawn: Drawn }>((tie) => ({
  drawn: fc.record({
    name: fc.constantFrom('a', 'td', 'text'),
    value: text,
    children: fc.array(fc.oneof({ maxDepth: 3 }, text, tie('drawn')), { maxLength: 3 }),
  }),
}));

const write = ({ name, value, children }: Drawn): Markup =>
  element(name, { title: value }, ...children.map((child) => (typeof child === 'string' ? child : write(child))));

/** What can be written of a text: no reader takes the rest, however it is escaped. */
const writable = (text: string) =>
  Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 0;
    const isControl = (code < 0x20 && !'\t\n\r'.includes(char)) || (code >= 0x7f && code < 0xa0);
    const isNone =
      (code >= 0xd800 && code < 0xe000) || (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
    return isControl || isNone ? '\ufffd' : char;
  }).join('');

/** Neighbouring texts are one to a reader, and empty ones none. */
function joined(children: readonly (ReadElement | string)[]): (ReadElement | string)[] {
  const all: (ReadElement | string)[] = [];
  for (const child of children) {
    const last = all.at(-1);
    if (typeof last === 'string' && typeof child === 'string') all[all.length - 1] = last + child;
    else if (child !== '') all.push(child);
  }
  return all;
}

const expected = ({ name, value, children }: Drawn): ReadElement => ({
  name,
  attributes: new Map([['title', writable(value)]]),
  children: joined(children.map((child) => (typeof child === 'string' ? writable(child) : expected(child)))),
});

it('is read as it was meant, whatever texts and values hold', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      expect(readMarkup(write(one).text).children).toEqual([expected(one)]);
    }),
    { numRuns: 500 },
  );
});

it('leaves out what is null', () => {
  expect(element('a', { title: null, id: 1 }, null, ['b', 2]).text).toBe('<a id="1">b2</a>');
});
