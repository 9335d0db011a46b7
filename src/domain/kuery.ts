import type { EntityFilter } from './entity';

/** Values of one field, any of which will do, or none of which may be there. */
type Clause = { readonly field: string; readonly values: readonly string[]; readonly exclude: boolean };
type Token = { readonly kind: 'sign' | 'quoted' | 'word'; readonly text: string };

const MOST_DEPTH = 64;
const token = /\s*(?:([():])|"((?:[^"\\]|\\.)*)"|((?:[^\s():"\\<>{}*]|\\.)+))\s*/suy;
const controls = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const unescaped = (text: string) => text.replace(/\\(.)/gsu, (_, letter: string) => controls.get(letter) ?? letter);

function toToken([, sign, quoted, word]: RegExpExecArray): Token {
  if (sign !== undefined) return { kind: 'sign', text: sign };
  return quoted === undefined ? { kind: 'word', text: word } : { kind: 'quoted', text: unescaped(quoted) };
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) throw new SyntaxError();
    tokens.push(toToken(found));
    at = token.lastIndex;
  }
  return tokens;
}

/** Reads clauses that all must hold; throws SyntaxError at what they cannot say. */
class Reader {
  #depth = 0;

  constructor(readonly tokens: Token[]) {}

  whole(): readonly Clause[] {
    const clauses = this.#anyOf();
    if (this.tokens.length > 0) throw new SyntaxError();
    return clauses;
  }

  #anyOf(): readonly Clause[] {
    const choices = [this.#allOf()];
    while (this.#takesWord('or')) choices.push(this.#allOf());
    return choices.length === 1 ? choices[0] : [alternatives(choices)];
  }

  #allOf(): readonly Clause[] {
    const clauses = [...this.#one()];
    while (this.#takesWord('and')) clauses.push(...this.#one());
    return clauses;
  }

  #one(): readonly Clause[] {
    if (this.#takesWord('not')) return [opposite(this.#one())];
    if (!this.#takesSign('(')) return [this.#clause()];
    if (++this.#depth > MOST_DEPTH) throw new SyntaxError();
    const clauses = this.#anyOf();
    this.#needSign(')');
    return clauses;
  }

  #clause(): Clause {
    const field = this.#text();
    this.#needSign(':');
    if (!this.#takesSign('(')) return { field, values: [this.#text()], exclude: false };
    const values = [this.#text()];
    while (this.#takesWord('or')) values.push(this.#text());
    this.#needSign(')');
    return { field, values, exclude: false };
  }

  #text(): string {
    const next = this.tokens.shift();
    if (next === undefined || next.kind === 'sign') throw new SyntaxError();
    return next.kind === 'quoted' ? next.text : unescaped(next.text);
  }

  #takes(isIt: (next: Token) => boolean): boolean {
    const isNext = this.tokens.length > 0 && isIt(this.tokens[0]);
    if (isNext) this.tokens.shift();
    return isNext;
  }

  #takesWord = (word: string) => this.#takes(({ kind, text }) => kind === 'word' && text.toLowerCase() === word);
  #takesSign = (sign: string) => this.#takes(({ kind, text }) => kind === 'sign' && text === sign);

  #needSign(sign: string): void {
    if (!this.#takesSign(sign)) throw new SyntaxError();
  }
}

function alternatives(choices: readonly (readonly Clause[])[]): Clause {
  const field = choices[0][0].field;
  const fit = choices.every((clauses) => clauses.length === 1 && clauses[0].field === field && !clauses[0].exclude);
  if (!fit) throw new SyntaxError();
  return { field, values: choices.flatMap(([{ values }]) => values), exclude: false };
}

function opposite(clauses: readonly Clause[]): Clause {
  if (clauses.length !== 1 || clauses[0].exclude) throw new SyntaxError();
  return { ...clauses[0], exclude: true };
}

/** Two values of a field at once would come to be alternatives. */
function refuseTwoAtOnce(clauses: readonly Clause[]): void {
  const fields = clauses.filter(({ exclude }) => !exclude).map(({ field }) => field);
  if (new Set(fields).size < fields.length) throw new SyntaxError();
}

/**
 * The filters that a query in Kibana's language (KQL) stands for, such as `host:"a" and not user:"b"`. Null when they cannot say the
 * same: free text, wildcards, comparisons, alternatives among several fields.
 */
export function readKuery(query: string): readonly EntityFilter[] | null {
  if (query.trim() === '') return [];
  try {
    const clauses = new Reader(tokensOf(query)).whole();
    refuseTwoAtOnce(clauses);
    return clauses.flatMap(({ field, values, exclude }) => values.map((value) => ({ field, value, exclude })));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const escapes = new Map(Array.from(controls, ([letter, control]) => [control, `\\${letter}`]));
const quote = (text: string) => `"${text.replace(/["\\\n\r\t]/g, (sign) => escapes.get(sign) ?? `\\${sign}`)}"`;
const plainField = /^(?!(?:and|or|not)$)[\w.@-]+$/i;

function orList(field: string, values: readonly string[]): string {
  const listed = values.map(quote).join(' or ');
  return `${plainField.test(field) ? field : quote(field)}:${values.length === 1 ? listed : `(${listed})`}`;
}

/** Filters as a query in Kibana's language (KQL): includes of a field are alternatives, all else must hold. */
export function writeKuery(filters: readonly EntityFilter[]): string {
  const includes = filters.filter(({ exclude }) => !exclude);
  const valuesOf = (wanted: string) => includes.filter(({ field }) => field === wanted).map(({ value }) => value);
  const fields = [...new Set(includes.map(({ field }) => field))];
  const excludes = filters.filter(({ exclude }) => exclude);
  return [
    ...fields.map((field) => orList(field, valuesOf(field))),
    ...excludes.map(({ field, value }) => `not ${orList(field, [value])}`),
  ].join(' and ');
}
