import type { ServerOptions } from 'node:http';

/** What a connection may take of the server; times in milliseconds, sizes in bytes. */
export type ConnectionLimits = Pick<
  ServerOptions,
  'headersTimeout' | 'requestTimeout' | 'keepAliveTimeout' | 'maxHeaderSize' | 'connectionsCheckingInterval'
> & {
  /** How long nothing may move because of the client. */
  readonly idleMs: number;
  readonly mostConnections: number;
};

const [SECOND_MS, HOUR_MS] = [1_000, 60 * 60 * 1_000];

export const connectionLimits: ConnectionLimits = {
  headersTimeout: 15 * SECOND_MS,
  // Files of gigabytes may be sent over a slow line; one on which nothing comes any more ends after `idleMs`.
  requestTimeout: HOUR_MS,
  keepAliveTimeout: 30 * SECOND_MS,
  maxHeaderSize: 16 * 1024,
  idleMs: 60 * SECOND_MS,
  mostConnections: 1_000,
};
