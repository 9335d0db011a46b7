/** An element that was read: what is inside of it in order, texts as they read. */
export type ReadElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (ReadElement | string)[];
};

const token = /<(\/?)([A-Za-z][\w-]*)((?: [A-Za-z][\w:-]*="[^"<\r]*")*)>|([^<\r]+)/y;
const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#13;', '\r'],
]);

function unescaped(text: string): string {
  return text.replace(/&[^;]*;|&/g, (entity) => {
    const char = entities.get(entity);
    if (char === undefined) throw new Error(`no entity: ${entity}`);
    return char;
  });
}

/** The slow and strict reader of markup: anything but well-formed elements, texts and the entities of XML is an error. */
export function readMarkup(markup: string): ReadElement {
  const top: ReadElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  token.lastIndex = markup.startsWith('<!doctype html>\n') ? 16 : 0;
  while (token.lastIndex < markup.length) {
    const at = token.lastIndex;
    const [, isEnd, name, attributes, text] = token.exec(markup) ?? [];
    if (name === undefined && text === undefined) throw new Error(`not well-formed at ${markup.slice(at, at + 40)}`);
    const parent = open[open.length - 1];
    if (text !== undefined) parent.children.push(parent.name === 'style' ? text : unescaped(text));
    else if (isEnd) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> ends something else`);
    } else {
      const pairs = [...attributes.matchAll(/ ([^=]+)="([^"]*)"/g)].map(
        ([, key, value]) => [key, unescaped(value)] as const,
      );
      const element: ReadElement = { name, attributes: new Map(pairs), children: [] };
      parent.children.push(element);
      if (name !== 'meta') open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open[open.length - 1].name}> has no end`);
  return top;
}

/** Every element of a name, in document order. */
export function allOf(element: ReadElement, name: string): ReadElement[] {
  const inside = element.children.flatMap((child) => (typeof child === 'string' ? [] : allOf(child, name)));
  return element.name === name ? [element, ...inside] : inside;
}

/** All texts inside, one after another. */
export const textOf = (element: ReadElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
