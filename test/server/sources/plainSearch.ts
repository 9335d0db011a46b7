import fc from 'fast-check';

/** A stored result, as plainly as it can be. */
export type Doc = { readonly job_id: string; readonly timestamp: number; readonly [key: string]: unknown };

/** What a request asks; undefined = not given. */
export type Query = {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly score: number | undefined;
  readonly exclude_interim: boolean | undefined;
  readonly sort: string | undefined;
  readonly desc: boolean | undefined;
  readonly from: number | undefined;
  readonly size: number | undefined;
};

/** How an endpoint filters and orders. */
export type Rules = {
  readonly score: string;
  readonly sort: string;
  readonly desc: boolean;
  /** The keys after the sort field, all in its direction. */
  readonly ties: readonly string[];
  /** Data field -> the key of the document that holds its value. */
  readonly copies?: ReadonlyMap<string, string>;
};

export const HOUR = 3_600_000;

/** One of a few values, or none. */
export const few = <T>(...values: T[]): fc.Arbitrary<T | undefined> =>
  fc.constantFrom<T | undefined>(...values, undefined);

/** Texts that UTF-8 and UTF-16 order differently. */
export const text = few('', 'a', 'é', '\uFFFD', '😀');

/** Requests over results of the first ten hours of 1970. */
export const arbitraryQuery = (sorts: readonly string[]): fc.Arbitrary<Query> =>
  fc.record({
    start: few(0, 3 * HOUR, 5 * HOUR + 1),
    end: few(0, 5 * HOUR, 8 * HOUR),
    score: few(0, -1, 50, 50.5, 100),
    exclude_interim: few(true, false),
    sort: few(...sorts),
    desc: few(true, false),
    from: few(0, 1, 5),
    size: few(0, 3, 100),
  });

/** The query string of a request whose score goes by this name. */
export function queryString({ score, ...query }: Query, scoreName: string): string {
  const given = Object.entries({ ...query, [scoreName]: score }).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
}

/** A document without the keys that are undefined. */
export const defined = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;

/** Flags and numbers by size, all else as text, a list of one as that one. */
function compareValues(x: unknown, y: unknown, desc: boolean): number {
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
  const isNumeric = typeof x === 'number' || typeof x === 'boolean';
  const order = isNumeric ? Number(x) - Number(y) : Buffer.compare(Buffer.from(String(x)), Buffer.from(String(y)));
  return desc ? -order : order;
}

/** The documents in the order of these keys, missing values last in both directions, then as they came. */
export function ordered<T extends Doc>(docs: readonly T[], keys: readonly string[], desc: boolean): T[] {
  const decide = (a: T, b: T) =>
    keys.map((key) => compareValues(a[key], b[key], desc)).find((order) => order !== 0) ?? 0;
  return [...docs].sort(decide);
}

/** The smallest honest model of a results endpoint: the answer for job `j`, with plain comparisons over a list. */
export function plainSearch<T extends Doc>(
  docs: readonly T[],
  query: Query,
  rules: Rules,
): { count: number; page: T[] } {
  const { start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY, score = 0, from = 0, size = 100 } = query;
  const matching = docs
    .filter(({ job_id }) => job_id === 'j')
    .filter(({ timestamp }) => timestamp >= start && timestamp < end)
    .filter((one) => score <= 0 || Number(one[rules.score] ?? Number.NaN) >= score)
    .filter(({ is_interim }) => !(query.exclude_interim && is_interim));
  const sort = query.sort ?? rules.sort;
  const keys = [rules.copies?.get(sort) ?? sort, ...rules.ties];
  const all = ordered(matching, keys, query.desc ?? rules.desc);
  return { count: matching.length, page: all.slice(from, from + size) };
}
