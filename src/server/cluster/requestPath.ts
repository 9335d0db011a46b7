import type { Endpoint } from '../../contract/endpoints/endpoint';
import { endpoints } from '../../contract/endpoints/endpoints';
import { illegalArgument } from '../errors';
import type { UpstreamRequest } from './Upstream';
import { UpstreamError } from './UpstreamError';

/** Slashes too: what stands between may decode them, and then they lead elsewhere. */
const forbidden = /^\.{0,2}$|[/\\\p{Cc}\p{Cs}]/u;

function refuse(reason: string): never {
  throw new UpstreamError('answered', reason, 400, illegalArgument(reason).answer);
}

function encoded(name: string, value: string): string {
  if (!forbidden.test(value)) return encodeURIComponent(value);
  refuse(`[${name}] must not be empty, [.] or [..], and must hold neither a slash nor a control character`);
}

const namesIn = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

/** The template that has a place for each of the values, and no other. */
function templateFor({ paths }: Endpoint, given: readonly string[]): string | undefined {
  return paths.find((template) => {
    const names = namesIn(template);
    return names.length === given.length && names.every((name) => given.includes(name));
  });
}

/** The path and query of a request, always within its endpoint; an UpstreamError as Elasticsearch's 400 where a value could lead out of it. */
export function requestPath({ endpoint, path = {}, query = {} }: UpstreamRequest): string {
  const values = new Map(Object.entries(path));
  const template = templateFor(endpoints[endpoint], [...values.keys()]);
  if (template === undefined) refuse(`[${endpoint}] has no path with [${[...values.keys()].join(', ')}]`);
  const pathname = template.replace(/\{(\w+)\}/g, (_, name: string) => encoded(name, values.get(name) ?? ''));
  const search = new URLSearchParams(query).toString();
  return search === '' ? pathname : `${pathname}?${search}`;
}
