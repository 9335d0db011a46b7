import type * as z from 'zod';

/**
 * What a parameter holds. A `date` is read only when it is searched for, an `instant` at once; a `span` is a time string
 * such as "1h".
 */
export type ParameterType = 'string' | 'date' | 'instant' | 'span' | 'int' | 'long' | 'double' | 'boolean';

/** One option of an endpoint. */
export type Parameter = {
  readonly type: ParameterType;
  /** Where it may stand; `page` is the object of that name in a body. What may stand in the path may stand in the query. */
  readonly in: readonly ('path' | 'query' | 'body' | 'page')[];
  /** What holds where it is absent; without one it is then null. */
  readonly default?: string | number | boolean;
  /** It is always there, because every path of the endpoint names it. */
  readonly required?: true;
  /** The smallest value of an int. */
  readonly minimum?: 0 | 1;
  /** A body may say null, which says nothing. */
  readonly nullable?: true;
  /** Beside a body Elasticsearch overlooks it in the query, where it refuses all others. */
  readonly overlookedBesideBody?: true;
  readonly meaning: string;
};

/** The options of an endpoint by their names on the wire. */
export type Parameters = Readonly<Record<string, Parameter>>;

type ValueOf<P extends Parameter> = P['type'] extends 'boolean'
  ? boolean
  : P['type'] extends 'string' | 'date'
    ? string
    : number;

/** What was read: an `instant` in epoch milliseconds, a `span` in milliseconds, null for what neither is given nor has a default. */
export type Values<P extends Parameters> = {
  readonly [K in keyof P]:
    | ValueOf<P[K]>
    | (P[K] extends { readonly default: unknown } | { readonly required: true } ? never : null);
};

/** One parameter that cannot stand with others. */
export type Conflict = {
  readonly parameter: string;
  readonly with: readonly string[];
  /** What Elasticsearch says when `parameter` comes after the others. */
  readonly message: string;
};

/** A read endpoint of Elasticsearch: everything a request may say, said once. */
export type Endpoint<P extends Parameters = Parameters> = {
  /** With `{name}` where a parameter stands. */
  readonly paths: readonly string[];
  readonly methods: readonly ('GET' | 'POST')[];
  readonly summary: string;
  /** What its action is called in messages about a body; an endpoint without one reads no body. */
  readonly action?: string;
  readonly parameters: P;
  readonly conflict?: Conflict;
  readonly answer: z.ZodType;
};

/** Declares an endpoint; its parameters keep their exact types. */
export const endpoint = <const P extends Parameters>(declared: Endpoint<P>): Endpoint<P> => declared;
