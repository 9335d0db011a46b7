import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

const style = `
:root { color-scheme: light dark; --text: #1a1b1e; --dimmed: #5c646c; --ground: #f4f5f6; --panel: #fff; --line: #8a929a; --problem: #98202c; --button: #ad2c35; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e3e5e8; --dimmed: #a3a7ab; --ground: #141517; --panel: #1f2124; --line: #7a8087; --problem: #f1bcbe; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
main { width: min(100%, 24rem); padding: 1.75rem; border-radius: 0.75rem; background: var(--panel); }
h1 { margin: 0 0 0.25rem; font-size: 1.35rem; line-height: 1.3; }
p { margin: 0 0 1rem; color: var(--dimmed); }
p[role=alert] { color: var(--problem); font-weight: 600; }
label { display: block; margin-bottom: 0.25rem; font-weight: 600; }
input, button { width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; border-radius: 0.5rem; font: inherit; }
input { margin-bottom: 1rem; border: 1px solid var(--line); background: var(--panel); color: inherit; }
button { border: 0; background: var(--button); color: #fff; font-weight: 600; cursor: pointer; }
button:hover { background: #98202c; }
:focus-visible { outline: 3px solid #4c8dff; outline-offset: 2px; }
`;

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page that stands alone: it loads nothing, so that nothing else must be open to those who are not signed in. */
const page = (nonce: string, title: string, body: Html): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>${title}</title>
    <style nonce="${nonce}">${raw(style)}</style>
  </head>
  <body>
    <main>${body}</main>
  </body>
</html>
`;

type SignInPage = {
  /** Of this server, where to go on afterwards. */
  readonly back: string;
  /** Why the last attempt failed. */
  readonly problem: string | null;
  readonly nonce: string;
};

/** Asks for the token. */
export const signInPage = ({ back, problem, nonce }: SignInPage): Html =>
  page(
    nonce,
    'Sign in to Redlane',
    html`
      <h1>Sign in to Redlane</h1>
      <p>Whoever started this server has the token.</p>
      <form method="post" action="/sign-in">
        ${problem === null ? '' : html`<p id="problem" role="alert">${problem}</p>`}
        <input type="hidden" name="back" value="${back}" />
        <label for="token">Access token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" autocapitalize="none" spellcheck="false"
          required autofocus ${problem === null ? '' : html`aria-invalid="true" aria-describedby="problem"`} />
        <button type="submit">Sign in</button>
      </form>
    `,
  );

/** Offers to sign out; a link alone must not do it. */
export const signOutPage = (nonce: string): Html =>
  page(
    nonce,
    'Sign out of Redlane',
    html`
      <h1>Sign out of Redlane</h1>
      <p>This browser is signed in.</p>
      <form method="post" action="/sign-out"><button type="submit">Sign out</button></form>
    `,
  );

/**
 * Sends a browser on to the sign-in. A link from elsewhere comes without the cookie, since that is for this site alone; what this page
 * asks for brings it.
 */
export const toSignInPage = (back: string): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta http-equiv="refresh" content="0; url=${signInPath(back)}" />
    <link rel="icon" href="data:," />
    <title>Redlane</title>
  </head>
  <body>
    <a href="${signInPath(back)}">Sign in</a>
  </body>
</html>
`;

const signInPath = (back: string): string => `/sign-in?${new URLSearchParams({ back })}`;
