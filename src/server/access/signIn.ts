import { randomBytes } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { RequestError } from '../errors';
import { bodyText } from '../routes/requestBody';
import type { Sessions } from './Sessions';
import { dropSession, keepSession, readSession } from './sessionCookie';
import { signInPage, signOutPage } from './signInPage';
import type { TokenGate } from './TokenGate';
import { wayBack } from './wayBack';

/** Only the style of this answer, and only forms of this server. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** In bytes: nobody who sends it has said who they are. */
const LARGEST_FORM = 16 * 1024;

type Problem = { readonly status: 200 | 401 | 429; readonly text: string | null };

const noProblem: Problem = { status: 200, text: null };

const newNonce = (c: Context): string => {
  const nonce = randomBytes(16).toString('base64url');
  c.header('content-security-policy', policy(nonce));
  // With "no-referrer" a browser would not say which origin its form is of.
  c.header('referrer-policy', 'same-origin');
  return nonce;
};

const askForToken = (c: Context, back: string, { status, text }: Problem) =>
  c.html(signInPage({ back, problem: text, nonce: newNonce(c) }), status);

/** Adds the pages at which a browser signs in and out. */
export function addSignIn(app: Hono, gate: TokenGate, sessions: Sessions): void {
  app.get('/sign-in', (c) => {
    const back = wayBack(c.req.query('back') ?? null);
    return sessions.has(readSession(c)) ? c.redirect(back, 303) : askForToken(c, back, noProblem);
  });
  app.post('/sign-in', async (c) => {
    const form = new URLSearchParams(await bodyText(c, LARGEST_FORM));
    const back = wayBack(form.get('back'));
    const problem = problemWith(form.get('token')?.trim() ?? '', gate, c);
    if (problem !== null) return askForToken(c, back, problem);
    keepSession(c, sessions.open());
    return c.redirect(back, 303);
  });
  app.get('/sign-out', (c) =>
    sessions.has(readSession(c)) ? c.html(signOutPage(newNonce(c))) : c.redirect('/sign-in', 303),
  );
  app.post('/sign-out', (c) => {
    sessions.close(readSession(c));
    dropSession(c);
    return c.redirect('/sign-in', 303);
  });
}

/** Null when the token is right. */
function problemWith(token: string, gate: TokenGate, c: Context): Problem | null {
  try {
    if (gate.opensFor(token)) return null;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    for (const [name, value] of Object.entries(error.headers)) c.header(name, value);
    return { status: 429, text: `Too many wrong tokens were sent. Try again in ${error.headers['retry-after']} s.` };
  }
  return { status: 401, text: 'This is not the token. Copy it whole, as Redlane was started with it.' };
}
