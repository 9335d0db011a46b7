import type { MiddlewareHandler } from 'hono';
import { forbidden } from './errors';

/** What the page may load: only what this server sends, and inline only what carries this answer's nonce. */
export function contentSecurityPolicy(nonce: string | null): string {
  const own = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${own}`,
    `style-src ${own}`,
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}

const headers: readonly (readonly [name: string, value: string])[] = [
  // The official clients refuse to talk to a server that does not say so on every answer.
  ['x-elastic-product', 'Elasticsearch'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
];

/** Puts the security headers on every answer, errors too. An answer that brings its own policy keeps it. */
export const secureAnswers: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of headers) c.res.headers.set(name, value);
  if (!c.res.headers.has('content-security-policy')) {
    c.res.headers.set('content-security-policy', contentSecurityPolicy(null));
  }
};

export const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '::1'].includes(host);

/** How a host is written in a URL: IPv6 in brackets. */
export const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** A loopback name with any port: the port differs behind a tunnel, and only a foreign name is a danger. */
const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Answers only requests that name this machine in `Host`, so that no foreign name can be pointed at the server (DNS
 * rebinding), and no POST that a page of another origin sends.
 */
export const onlyKnownHosts: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (!loopbackHost.test(host)) {
    throw forbidden(`Host [${host}] is not the name of this server; open it as localhost or 127.0.0.1`);
  }
  const origin = c.req.header('origin');
  const isForeign = c.req.method === 'POST' && origin !== undefined && origin !== `http://${host}`;
  if (isForeign) throw forbidden(`Origin [${origin}] may not send requests to this server`);
  await next();
};
