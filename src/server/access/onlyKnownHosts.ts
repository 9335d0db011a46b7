import type { Context, MiddlewareHandler } from 'hono';
import { forbidden } from '../errors';
import type { Access } from './Access';
import { isKnownHost } from './hosts';

/** The host that a request is for, with its port if any. */
export const hostOf = (c: Context): string => c.req.header('host') ?? new URL(c.req.url).host;

/** Answers only requests that name this server in `Host`, so that no foreign name can be pointed at it (DNS rebinding). */
export const onlyKnownHosts =
  (access: Access): MiddlewareHandler =>
  async (c, next) => {
    const host = hostOf(c);
    if (isKnownHost(host, access)) return next();
    throw forbidden(
      `Host [${host}] is not a name of this server; open it as localhost or 127.0.0.1, or start it with --allow-host NAME`,
    );
  };
