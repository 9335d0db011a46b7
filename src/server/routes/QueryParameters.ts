import type { Context } from 'hono';
import { commonParameters } from '../../contract/endpoints/parameters';
import { illegalArgument } from '../errors';
import { didYouMean } from './didYouMean';

/** The query string of a request, read as Elasticsearch reads it: what nobody asked for is an error in the end. */
export class QueryParameters {
  readonly #path: string;
  readonly #values: Map<string, string>;
  readonly #read = new Set(Object.keys(commonParameters));

  constructor(c: Context) {
    this.#path = c.req.path;
    this.#values = new Map(new URL(c.req.url).searchParams);
  }

  /** The last value of that name; null when there is none. */
  read(name: string): string | null {
    this.#read.add(name);
    return this.#values.get(name) ?? null;
  }

  /** Fails when a parameter was given that was never asked for. */
  rejectUnread(): void {
    const unread = [...this.#values.keys()].filter((name) => !this.#read.has(name)).sort();
    if (unread.length === 0) return;
    const noun = unread.length === 1 ? 'parameter' : 'parameters';
    const names = unread.map((name) => `[${name}]${this.#hint(name)}`).join(', ');
    throw illegalArgument(`request [${this.#path}] contains unrecognized ${noun}: ${names}`);
  }

  #hint(name: string): string {
    const hint = didYouMean(name, this.#read);
    return hint && ` ->${hint}`;
  }
}
