import { textMatcher } from '../sources/expression';

/** One name of a path; `**` stands for one name or more. */
type Step = { readonly isAnyDepth: boolean; readonly matches: (name: string) => boolean };

/** What is still to come of a path. */
type Path = readonly Step[];

const toStep = (text: string): Step => ({ isAnyDepth: text === '**', matches: textMatcher(text) });

/** A dot inside of a name is written `\.`. */
const toPath = (text: string): Path => text.split(/(?<!\\)\./).map((step) => toStep(step.replaceAll('\\.', '.')));

/** What is left of the paths behind a name. An empty path has been gone to its end. */
const behind = (paths: readonly Path[], name: string): Path[] =>
  paths
    .filter(([step]) => step.matches(name))
    .flatMap((path) => (path[0].isAnyDepth ? [path, path.slice(1)] : [path.slice(1)]));

/** Undefined = left out. */
type Filter = (paths: readonly Path[], value: unknown) => unknown;

/** Keys may come from data, so the object has no prototype that one of them could reach. */
function filterFields(object: object, filterField: (name: string, value: unknown) => unknown): object {
  const kept: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(object)) {
    const left = filterField(name, value);
    if (left !== undefined) kept[name] = left;
  }
  return kept;
}

/** Arrays are looked through: a path names no places in them. */
function filterWithin(filter: Filter, paths: readonly Path[], value: object): object {
  if (Array.isArray(value)) return value.map((one) => filter(paths, one)).filter((one) => one !== undefined);
  return filterFields(value, (name, field) => {
    const next = behind(paths, name);
    const isEnd = next.some((path) => path.length === 0);
    if (filter === include) return isEnd ? field : include(next, field);
    return isEnd ? undefined : exclude(next, field);
  });
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

/** Only what a path leads to, with what is around it. */
const include: Filter = (paths, value) => {
  if (paths.length === 0 || typeof value !== 'object' || value === null) return undefined;
  const kept = filterWithin(include, paths, value);
  return isEmpty(kept) ? undefined : kept;
};

/** All but what a path leads to; what becomes empty by that goes too. */
const exclude: Filter = (paths, value) => {
  if (paths.length === 0 || typeof value !== 'object' || value === null || isEmpty(value)) return value;
  const kept = filterWithin(exclude, paths, value);
  return isEmpty(kept) ? undefined : kept;
};

/**
 * The part of an answer that a `filter_path` wants, as Elasticsearch cuts it: `count,records.*_score`, `**.timestamp`,
 * `-records.influencers`. An answer of which nothing is wanted is `{}`.
 */
export function filterAnswer(answer: unknown, filterPath: string): unknown {
  const texts = filterPath
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const excluded = texts.filter((text) => text.startsWith('-')).map((text) => toPath(text.slice(1)));
  const included = texts.filter((text) => !text.startsWith('-')).map(toPath);
  const wanted = included.length > 0 ? include(included, answer) : answer;
  return exclude(excluded, wanted) ?? {};
}
