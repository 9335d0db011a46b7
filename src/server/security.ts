import type { MiddlewareHandler } from 'hono';

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

/** What every answer carries unless it brings its own. */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  // The official clients refuse to talk to a server that does not say so on every answer.
  ['x-elastic-product', 'Elasticsearch'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
  ['content-security-policy', contentSecurityPolicy(null)],
  // Results, and what tells of them, stay in no cache; the page's files say themselves how long they may.
  ['cache-control', 'no-store'],
];

/** Puts the security headers on every answer, errors too. What an answer brings of its own stays. */
export const secureAnswers: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of securityHeaders) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};
