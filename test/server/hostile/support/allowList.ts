import { endpoints } from '../../../../src/contract/endpoints/endpoints';
import { ownEndpoints } from '../../../../src/contract/endpoints/ownEndpoints';
import type { HostileRequest } from './hostileRequest';

/** The paths that a template stands for; a place holds one segment, whatever is in it. */
const pattern = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.*+?^$|()[\]\\]/g, '\\$&').replaceAll(/{\w+}/g, '[^/]+')}$`);

const served: readonly RegExp[] = [
  ...Object.values(endpoints).flatMap(({ paths }) => paths),
  ...Object.values(ownEndpoints).map(({ path }) => path),
  ...['/sign-in', '/sign-out'],
].map(pattern);

const pathOf = (target: string): string => target.split('?', 1)[0];

/** Whether a request target, exactly as it was sent, asks for something that the server has; `files` are those of the page. */
export function isServed(target: string, files: readonly string[]): boolean {
  const path = pathOf(target);
  const whole = path.length > 1 ? path.replace(/\/$/, '') : path;
  return files.includes(path) || served.some((one) => one.test(whole));
}

/** Whether a request may be answered by a server that asks for this token and is known by the name redlane.test. */
export function isAdmitted({ headers, target }: HostileRequest, token: string): boolean {
  const valuesOf = (name: string) => headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
  const [host = '', ...otherHosts] = valuesOf('host');
  const isKnown = /^(127\.0\.0\.1|localhost|redlane\.test|10\.0\.0\.1|\[fe80::1\])(:\d+)?$/i.test(host);
  const isSignedIn = valuesOf('authorization').some((value) => value.toLowerCase() === `bearer ${token}`);
  const isOpen = ['/healthz', '/sign-in', '/sign-out'].includes(pathOf(target).replace(/\/$/, ''));
  return isKnown && otherHosts.length === 0 && (isSignedIn || isOpen);
}

const upstreamEndpoints = Object.values(endpoints)
  .filter(({ paths }) => paths.every((path) => path.startsWith('/_ml/')))
  .flatMap(({ paths, parameters }) => paths.map((path) => ({ path: pattern(path), names: Object.keys(parameters) })));

/** What is wrong with a request that the cluster was sent; null when it is one of those that only read results. */
export function problemOf(method: string, target: string): string | null {
  if (method !== 'GET') return `method ${method}`;
  const { pathname, searchParams } = new URL(target, 'http://cluster');
  if (pathname !== pathOf(target) || /%2f|%5c|%2e|%00|\/\/|\/\.{1,2}(\/|;|%3b)/i.test(pathname))
    return `path ${target}`;
  const endpoint = upstreamEndpoints.find(({ path }) => path.test(pathname));
  if (endpoint === undefined) return `path ${pathname}`;
  const strange = [...searchParams.keys()].find((name) => !endpoint.names.includes(name) && name !== 'human');
  return strange === undefined ? null : `parameter ${strange}`;
}
