import type { Context, MiddlewareHandler } from 'hono';
import { forbidden } from '../errors';
import { hostOf } from './onlyKnownHosts';

/** A proxy may speak HTTPS where the server speaks HTTP. */
const isOwnOrigin = (origin: string, host: string): boolean => [`http://${host}`, `https://${host}`].includes(origin);

/** "none" is the person: the address bar, a bookmark. */
const ownSites: readonly (string | undefined)[] = [undefined, 'same-origin', 'none'];

const isLink = (c: Context): boolean => c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate';

/** A page of another origin may link here, and no more: neither send anything nor load anything. What is no browser says nothing of this. */
export const onlyOwnPages: MiddlewareHandler = async (c, next) => {
  const { origin, 'sec-fetch-site': site } = c.req.header();
  if (origin !== undefined && !isOwnOrigin(origin, hostOf(c))) {
    throw forbidden(
      `Origin [${origin}] may not send requests to this server; a proxy before it must pass on the Host it was asked for`,
    );
  }
  if (!ownSites.includes(site) && !isLink(c))
    throw forbidden(`a page of another site [${site}] may only link to this server`);
  await next();
};
