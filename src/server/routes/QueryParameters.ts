import type { Context } from 'hono';
import { illegalArgument, numberFormat } from '../errors';

/** Options of every Elasticsearch endpoint. */
const common = ['pretty', 'human', 'error_trace', 'filter_path', 'format', 'source', 'source_content_type'];

const LARGEST_INT = 2 ** 31 - 1;

/** The query string of a request, read as Elasticsearch reads it: what nobody asked for is an error in the end. */
export class QueryParameters {
  readonly #path: string;
  readonly #values: Map<string, string>;
  readonly #unread: Set<string>;

  constructor(c: Context) {
    this.#path = c.req.path;
    this.#values = new Map(new URL(c.req.url).searchParams);
    this.#unread = new Set(this.#values.keys());
    for (const name of common) this.#unread.delete(name);
  }

  text(name: string): string | null {
    this.#unread.delete(name);
    return this.#values.get(name) ?? null;
  }

  int(name: string, fallback: number): number {
    const text = this.text(name);
    if (text === null) return fallback;
    const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (Math.abs(value) <= LARGEST_INT) return value;
    throw illegalArgument(`Failed to parse int parameter [${name}] with value [${text}]`);
  }

  double(name: string, fallback: number): number {
    const text = this.text(name);
    if (text === null) return fallback;
    if (/^\s*[+-]?(NaN|Infinity|(\d+\.?\d*|\.\d+)(e[+-]?\d+)?[df]?)\s*$/i.test(text)) return Number.parseFloat(text);
    throw numberFormat(text);
  }

  /** A parameter without a value counts as true. */
  boolean(name: string, fallback: boolean): boolean {
    const text = this.text(name);
    if (text === null) return fallback;
    if (text === '' || text === 'true') return true;
    if (text === 'false') return false;
    throw illegalArgument(`Failed to parse value [${text}] as only [true] or [false] are allowed.`);
  }

  /** Fails when a parameter was given that was never asked for. */
  rejectUnread(): void {
    const names = [...this.#unread].sort().map((name) => `[${name}]`);
    if (names.length === 0) return;
    const noun = names.length === 1 ? 'parameter' : 'parameters';
    throw illegalArgument(`request [${this.#path}] contains unrecognized ${noun}: ${names.join(', ')}`);
  }
}
