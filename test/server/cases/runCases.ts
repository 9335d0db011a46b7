import { describe, expect, it } from 'vitest';
import { allCases } from './allCases';
import type { Case } from './Case';

/** A server that can be asked, over some documents. */
type App = { request(path: string, init: RequestInit): Response | Promise<Response> };

/** Declares a test for every case. `makeApp` puts documents under a server; cases with the same documents share one. */
export function runCases(makeApp: (documents: readonly object[]) => App | Promise<App>): void {
  const apps = new Map<readonly object[], App | Promise<App>>();
  const appOver = (documents: readonly object[]) => {
    const app = apps.get(documents) ?? makeApp(documents);
    apps.set(documents, app);
    return app;
  };
  describe.each(Object.entries(allCases))('%s', (_, cases) => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, { documents, request, expected }) => {
      const app = await appOver(documents);
      const answer = await app.request(request.path, initOf(request));
      const body = await answer.json();
      expect({ status: answer.status, body }).toMatchObject({ status: expected.status, body: expected.partial ?? {} });
      if (!expected.body) return;
      expect(body).toEqual(expected.body);
      expect(JSON.stringify(body)).toBe(JSON.stringify(expected.body));
    });
  });
}

const initOf = ({ method, body, headers }: Case['request']): RequestInit => ({
  method,
  headers: body === undefined ? { ...headers } : { 'content-type': 'application/json', ...headers },
  ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
});
