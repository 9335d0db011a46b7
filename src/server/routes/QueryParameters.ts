import type { Context } from 'hono';
import { commonParameters } from '../../contract/parameters';
import { illegalArgument } from '../errors';

/** The query string of a request, read as Elasticsearch reads it: what nobody asked for is an error in the end. */
export class QueryParameters {
  readonly #path: string;
  readonly #values: Map<string, string>;
  readonly #unread: Set<string>;

  constructor(c: Context) {
    this.#path = c.req.path;
    this.#values = new Map(new URL(c.req.url).searchParams);
    this.#unread = new Set(this.#values.keys());
    for (const name of Object.keys(commonParameters)) this.#unread.delete(name);
  }

  /** The last value of that name; null when there is none. */
  read(name: string): string | null {
    this.#unread.delete(name);
    return this.#values.get(name) ?? null;
  }

  /** Fails when a parameter was given that was never asked for. */
  rejectUnread(): void {
    const names = [...this.#unread].sort().map((name) => `[${name}]`);
    if (names.length === 0) return;
    const noun = names.length === 1 ? 'parameter' : 'parameters';
    throw illegalArgument(`request [${this.#path}] contains unrecognized ${noun}: ${names.join(', ')}`);
  }
}
