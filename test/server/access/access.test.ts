import { describe, expect, it } from 'vitest';
import { errorAnswer } from '../../../src/contract/errors';
import { localAccess } from '../../../src/server/access/Access';
import { recordDocument } from '../../support/documents';
import { appOf } from '../support/appOf';

const token = 'correct-horse-battery-staple';
const records = '/_ml/anomaly_detectors/job/results/records';

type Init = { method?: string; headers?: Record<string, string>; body?: string };

/** The server with a token, as it is asked at one port. */
function guarded() {
  const app = appOf([recordDocument(0, 5)], { access: { ...localAccess, token } });
  return (path: string, { headers, ...init }: Init = {}) =>
    app.request(path, { ...init, headers: { host: 'localhost:5610', ...headers } });
}

const bearer = (given: string) => ({ authorization: `Bearer ${given}` });
const browser = { accept: 'text/html,application/xhtml+xml' };
const form = (fields: Record<string, string>): Init => ({ method: 'POST', body: `${new URLSearchParams(fields)}` });

async function signIn(ask: ReturnType<typeof guarded>, headers: Record<string, string> = {}) {
  const answer = await ask('/sign-in', { ...form({ token, back: '/?job=a' }), headers });
  const [cookie, ...attributes] = (answer.headers.get('set-cookie') ?? '').split('; ');
  return { answer, cookie, attributes: attributes.sort() };
}

describe('without the token', () => {
  it.each([
    '/',
    '/api/source',
    '/readyz',
    '/api/openapi.json',
    '/api/columns/records',
    '/index.html',
    '/healthz/x',
    records,
    '/none',
  ])('%s is not answered', async (path) => {
    const answer = await guarded()(path);
    const { status, error } = errorAnswer.parse(await answer.json());
    expect([answer.status, status]).toEqual([401, 401]);
    expect(error).toMatchObject({
      type: 'security_exception',
      reason: expect.stringContaining('Authorization: Bearer'),
    });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each<Record<string, string>>([
    {},
    bearer('correct-horse-battery-stapl'),
    bearer(`${token}x`),
    bearer(token.toUpperCase()),
    { authorization: `ApiKey ${token}` },
    { authorization: `Basic ${btoa(`elastic:${token}`)}` },
    { authorization: token },
    { cookie: `redlane_session_5610=${token}` },
    { 'x-forwarded-user': 'admin' },
  ])('nor with %j', async (headers) => {
    expect((await guarded()(records, { headers })).status).toBe(401);
  });

  it('a supervisor learns that the server runs, and nothing else', async () => {
    const answer = await guarded()('/healthz');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('nothing is posted, and HEAD tells no more', async () => {
    const ask = guarded();
    expect((await ask('/api/source/reload', { method: 'POST' })).status).toBe(401);
    expect((await ask(records, { method: 'HEAD' })).status).toBe(401);
  });
});

it('with the token as a bearer everything is answered', async () => {
  const ask = guarded();
  for (const path of [records, '/api/source', '/readyz']) {
    expect((await ask(path, { headers: bearer(token) })).status).toBe(200);
  }
  expect((await ask(records, { headers: { authorization: `bearer  ${token}` } })).status).toBe(200);
});

describe('a browser', () => {
  it('is sent to the sign-in, and knows the way back', async () => {
    const ask = guarded();
    const sent = await ask('/?job=a&q=%22%3E%3Cscript%3E', { headers: browser });
    const [, address] = /url=(\/sign-in\?[^"]*)"/.exec(await sent.text()) ?? [];
    expect(sent.status).toBe(401);
    const page = await (await ask(address)).text();
    expect(page).toContain('name="back" value="/?job=a&amp;q=%22%3E%3Cscript%3E"');
    expect(page).not.toContain('<script');
  });

  it('gets a page that runs nothing, loads nothing and is kept nowhere', async () => {
    const answer = await guarded()('/sign-in');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const [, nonce] = /style-src 'nonce-([\w-]{20,})'/.exec(policy) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe|\*|https?:/);
    expect(await answer.text()).toContain(`<style nonce="${nonce}">`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  });

  it('gets a session for the token, and goes back', async () => {
    const ask = guarded();
    const { answer, cookie, attributes } = await signIn(ask);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?job=a']);
    expect(cookie).toMatch(/^redlane_session_5610=[\w-]{43}$/);
    expect(attributes).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
    expect((await ask(records, { headers: { cookie } })).status).toBe(200);
    expect((await ask('/sign-in?back=/x', { headers: { cookie } })).headers.get('location')).toBe('/x');
  });

  it('keeps its cookie to HTTPS, where a proxy speaks that', async () => {
    expect((await signIn(guarded(), { 'x-forwarded-proto': 'https' })).attributes).toContain('Secure');
  });

  it('is not the same at another port', async () => {
    const { cookie } = await signIn(guarded());
    const answer = await guarded()(records, { headers: { cookie, host: 'localhost:5611' } });
    expect(answer.status).toBe(401);
  });

  it('sends no more than a token', async () => {
    expect((await guarded()('/sign-in', form({ token: 'x'.repeat(20_000) }))).status).toBe(413);
  });

  it('is told of a wrong token', async () => {
    const answer = await guarded()('/sign-in', form({ token: '"><b>', back: '//evil.example' }));
    const page = await answer.text();
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
    expect(page).toContain('<p id="problem" role="alert">This is not the token.');
    expect(page).toContain('aria-invalid="true" aria-describedby="problem"');
    expect(page).toContain('name="back" value="/"');
    expect(page).not.toContain('<b>');
  });

  it('signs out for good', async () => {
    const ask = guarded();
    const { cookie } = await signIn(ask);
    expect(await (await ask('/sign-out', { headers: { cookie } })).text()).toContain('action="/sign-out"');
    expect((await ask(records, { headers: { cookie } })).status).toBe(200);
    const answer = await ask('/sign-out', { method: 'POST', headers: { cookie } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
    expect(answer.headers.get('set-cookie')).toMatch(/^redlane_session_5610=; Max-Age=0; .*HttpOnly/);
    expect((await ask(records, { headers: { cookie } })).status).toBe(401);
  });

  it('of another site signs nobody in or out', async () => {
    const ask = guarded();
    const { cookie } = await signIn(ask);
    const foreignPages: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const foreign of foreignPages) {
      expect((await signIn(ask, foreign)).answer.status).toBe(403);
      expect((await ask('/sign-out', { method: 'POST', headers: { cookie, ...foreign } })).status).toBe(403);
    }
    expect((await ask(records, { headers: { cookie } })).status).toBe(200);
  });
});

describe('who guesses', () => {
  it('must wait, even with the right token, while who is signed in goes on', async () => {
    const ask = guarded();
    const { cookie } = await signIn(ask);
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++) statuses.push((await ask(records, { headers: bearer(`guess-${i}`) })).status);
    expect(statuses).toEqual([...Array(20).fill(401), 429]);
    const right = await ask(records, { headers: bearer(token) });
    expect([right.status, right.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^[123]$/)]);
    expect(errorAnswer.parse(await right.json()).error).toMatchObject({ type: 'es_rejected_execution_exception' });
    const page = await ask('/sign-in', form({ token }));
    expect([page.status, await page.text()]).toEqual([429, expect.stringMatching(/Try again in [123] s/)]);
    expect((await ask(records, { headers: { cookie } })).status).toBe(200);
  });

  it('learns nothing from asking without a token', async () => {
    const ask = guarded();
    for (let i = 0; i < 30; i++) await ask(records);
    expect((await ask(records, { headers: bearer(token) })).status).toBe(200);
  });
});

describe('a page of another site', () => {
  const status = async (headers: Record<string, string>, method = 'GET') =>
    (await appOf([recordDocument(0, 5)]).request(records, { method, headers: { host: 'localhost:5610', ...headers } }))
      .status;

  it.each(['cross-site', 'same-site'])('that is %s may link, and neither load nor send', async (site) => {
    expect(await status({ 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' })).toBe(200);
    for (const mode of ['no-cors', 'cors', 'websocket']) {
      expect(await status({ 'sec-fetch-site': site, 'sec-fetch-mode': mode })).toBe(403);
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await status({ 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' }, method)).toBe(403);
    }
  });

  it('is told apart by its origin, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
      expect(await status({ origin: 'http://evil.example' }, method)).toBe(403);
      expect(await status({ origin: 'http://localhost:5611' }, method)).toBe(403);
    }
    expect(await status({ origin: 'http://localhost:5610' }, 'POST')).toBe(200);
    expect(await status({ origin: 'https://localhost:5610', 'sec-fetch-site': 'same-origin' }, 'POST')).toBe(200);
  });

  it('never gets a CORS header', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await appOf([]).request('/api/source', { method, headers: { origin: 'http://evil.example' } });
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});
