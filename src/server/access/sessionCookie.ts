import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';

/** Cookies know no ports: the name does, so that two Redlanes on one machine sign nobody out of each other. */
const nameOf = (c: Context): string => `redlane_session_${/:(\d+)$/.exec(c.req.header('host') ?? '')?.[1] ?? 'web'}`;

/**
 * Redlane itself speaks no HTTPS; whether a proxy before it does, the proxy says. Who lies about it makes nothing but their own
 * cookie stricter.
 */
const optionsOf = (c: Context): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Strict',
  secure: /^https\b/i.test(c.req.header('x-forwarded-proto') ?? ''),
});

/** The session that a request names; empty when it names none. */
export const readSession = (c: Context): string => getCookie(c, nameOf(c)) ?? '';

/** The browser forgets it when it ends, the server before that. */
export const keepSession = (c: Context, id: string): void => setCookie(c, nameOf(c), id, optionsOf(c));

export const dropSession = (c: Context): void => void deleteCookie(c, nameOf(c), optionsOf(c));
