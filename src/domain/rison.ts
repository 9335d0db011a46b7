/** What Rison can say: JSON, with Maps for objects, since their keys come from data. */
export type Rison = null | boolean | number | string | readonly Rison[] | ReadonlyMap<string, Rison>;

const MOST_DEPTH = 64;
const bareText = /^[^ '!:(),*@$0-9-][^ '!:(),*@$]*$/;
const bareToken = /[^ '!:(),*@$]+/y;
const quotedToken = /'((?:[^'!]|![!'])*)'/y;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const constants = new Map<string, Rison>([
  ['!t', true],
  ['!f', false],
  ['!n', null],
]);

class Reader {
  #at = 0;
  #depth = 0;

  constructor(readonly text: string) {}

  whole(): Rison {
    const value = this.#value();
    if (this.#at < this.text.length) throw new SyntaxError();
    return value;
  }

  #value(): Rison {
    if (this.#takes('!(')) return this.#list(() => this.#value());
    if (this.#takes('(')) return new Map(this.#list(() => this.#member()));
    const constant = constants.get(this.text.slice(this.#at, this.#at + 2));
    if (constant === undefined) return this.#word();
    this.#at += 2;
    return constant;
  }

  #member(): readonly [key: string, value: Rison] {
    const key = String(this.#word());
    if (!this.#takes(':')) throw new SyntaxError();
    return [key, this.#value()];
  }

  /** What stands between an opening bracket, taken already, and its end. */
  #list<T>(readOne: () => T): T[] {
    if (++this.#depth > MOST_DEPTH) throw new SyntaxError();
    const found: T[] = [];
    while (!this.#takes(')')) {
      if (found.length > 0 && !this.#takes(',')) throw new SyntaxError();
      found.push(readOne());
    }
    this.#depth--;
    return found;
  }

  #word(): string | number {
    const quoted = this.#match(quotedToken);
    if (quoted) return quoted[1].replace(/!(.)/g, '$1');
    const bare = this.#match(bareToken)?.[0];
    if (bare === undefined) throw new SyntaxError();
    return number.test(bare) ? Number(bare) : bare;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text);
    if (found) this.#at += found[0].length;
    return found;
  }

  #takes(sign: string): boolean {
    const isNext = this.text.startsWith(sign, this.#at);
    if (isNext) this.#at += sign.length;
    return isNext;
  }
}

/** Reads Rison (https://github.com/Nanonid/rison), in which Kibana writes its addresses; undefined when the text is none. */
export function parseRison(text: string): Rison | undefined {
  try {
    return new Reader(text).whole();
  } catch {
    return undefined;
  }
}

const writeText = (text: string): string => (bareText.test(text) ? text : `'${text.replace(/[!']/g, '!$&')}'`);

/** An exponent has no plus sign, and a zero keeps its minus. */
const writeNumber = (value: number): string => (Object.is(value, -0) ? '-0' : String(value).replace('+', ''));

/** Writes Rison, not encoded for an address. Numbers are finite. */
export function writeRison(value: Rison): string {
  if (value === null) return '!n';
  if (typeof value === 'boolean') return value ? '!t' : '!f';
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeText(value);
  if (value instanceof Map) {
    return `(${Array.from(value, ([key, member]) => `${writeText(key)}:${writeRison(member)}`).join(',')})`;
  }
  return `!(${(value as readonly Rison[]).map(writeRison).join(',')})`;
}
