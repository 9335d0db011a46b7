import { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { listen } from '../../../../src/server/listen';
import { appOf } from '../../support/appOf';

/** A cluster over HTTP that answers as the embedded server does, and whose documents can be others from one moment on. */
export async function changingCluster(documents: readonly object[]) {
  let app = appOf(documents);
  const asked: string[] = [];
  let fault: (url: string) => Response | null = () => null;
  const outer = new Hono();
  outer.all('*', (c) => {
    const { pathname, search } = new URL(c.req.url);
    const broken = fault(`${pathname}${search}`);
    if (broken !== null) return broken;
    asked.push(`${pathname}${search}`);
    return app.fetch(c.req.raw);
  });
  const { url, close } = await listen(outer, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  return {
    url,
    /** Every request that was answered as it should be, path and query. */
    asked,
    hold(now: readonly object[]) {
      app = appOf(now);
    },
    /** From now on, what this returns for a path and query is answered instead. */
    breakBy(by: (url: string) => Response | null) {
      fault = by;
    },
  };
}
