/** What is markup already; any other text is escaped where it is put in. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Child = Markup | string | number | null | readonly Child[];

type Attributes = Readonly<Record<string, string | number | null>>;

/** What neither XML nor HTML can hold, however it is written. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** A line end is written too, since a reader would make "\n" of it. */
const special = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\r', '&#13;'],
]);

const escaped = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"\r]/g, (char) => special.get(char) ?? char);

function inner(child: Child): string {
  if (child === null) return '';
  if (child instanceof Markup) return child.text;
  return typeof child === 'object' ? child.map(inner).join('') : escaped(String(child));
}

/** An element of SVG or HTML. Texts and values may hold anything; names may not. An attribute that is null is left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  const start = `${name}${given.map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('')}`;
  return new Markup(name === 'meta' ? `<${start}>` : `<${start}>${inner(children)}</${name}>`);
}
