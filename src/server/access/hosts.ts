import { isIP } from 'node:net';
import type { Access } from './Access';

/** Whether a host is this machine alone. */
export const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '::1'].includes(host);

/** The name under which others than this machine reach the server; null when they cannot. A name that is allowed is one that a proxy passes on. */
export function reachedAs({ host, allowedHosts }: Pick<Access, 'host' | 'allowedHosts'>): string | null {
  return isLoopback(host) ? (allowedHosts[0] ?? null) : host;
}

/** How a host is written in a URL: IPv6 in brackets. */
export const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

const hostHeader = /^(?:\[([\da-f:.]+)\]|([^\s:/?#@[\]\\]+))(?::\d{1,5})?$/i;

/** The name or address in a Host header, in lower case; null when it is none. */
function nameIn(header: string): string | null {
  const parts = hostHeader.exec(header);
  return parts && (parts[1] ?? parts[2]).toLowerCase();
}

/**
 * Whether a Host header names this server. The port may differ, as behind a tunnel. A foreign name may have been pointed at the
 * server (DNS rebinding); an address cannot be.
 */
export function isKnownHost(header: string, { host, allowedHosts }: Access): boolean {
  const name = nameIn(header);
  if (name === null) return false;
  if (isLoopback(name) || allowedHosts.includes(name)) return true;
  return !isLoopback(host) && (name === host.toLowerCase() || isIP(name) !== 0);
}
