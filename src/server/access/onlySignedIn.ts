import type { Context, MiddlewareHandler } from 'hono';
import { unauthorized } from '../errors';
import type { Sessions } from './Sessions';
import { readSession } from './sessionCookie';
import { toSignInPage } from './signInPage';
import type { TokenGate } from './TokenGate';
import { wayBack } from './wayBack';

/** Tells a supervisor that the server runs, and nothing else. */
const OPEN_PATH = '/healthz';

const bearerToken = (c: Context): string | null =>
  /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null;

const isPageVisit = (c: Context): boolean =>
  ['GET', 'HEAD'].includes(c.req.method) && c.req.header('accept')?.includes('text/html') === true;

/** Answers only who has a session or sends the token; a browser is sent to the sign-in. */
export const onlySignedIn =
  (gate: TokenGate, sessions: Sessions): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.path === OPEN_PATH || sessions.has(readSession(c))) return next();
    const token = bearerToken(c);
    if (token !== null && gate.opensFor(token)) return next();
    if (!isPageVisit(c)) throw unauthorized(c.req.path);
    const { pathname, search } = new URL(c.req.url);
    return c.html(toSignInPage(wayBack(pathname + search)), 401);
  };
