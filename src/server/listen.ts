import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { urlHost } from './access/hosts';
import { closeIdle } from './limits/closeIdle';
import { type ConnectionLimits, connectionLimits } from './limits/connectionLimits';
import { answerUnreadable } from './unreadable';

/** Where to listen; port 0 is any free one. */
type Address = { readonly host: string; readonly port: number };

/** A server that listens. */
export type Listening = {
  /** `http://127.0.0.1:5610` */
  readonly url: string;
  /** Ends open answers and frees the port. */
  close(): Promise<void>;
};

/** The address cannot be listened on. Its message is written for the person at the command line. */
class ListenError extends Error {}

function explain({ code, message }: NodeJS.ErrnoException, { host, port }: Address): ListenError {
  if (code === 'EADDRINUSE') {
    return new ListenError(`port ${port} is in use; end the program that uses it or choose another with --port`);
  }
  if (code === 'EACCES')
    return new ListenError(`you may not listen on port ${port}; choose one above 1023 with --port`);
  return new ListenError(`cannot listen on ${urlHost(host)}:${port}: ${message}`);
}

/** All addresses of this machine are no address that a browser could open everywhere. */
const shownHost = (host: string): string => (['0.0.0.0', '::'].includes(host) ? 'localhost' : host);

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

function createLimitedServer(app: Hono, { idleMs, mostConnections, ...limits }: ConnectionLimits): Server {
  const server = createServer(limits, getRequestListener(app.fetch, { errorHandler: answerUnreadable }));
  server.maxConnections = mostConnections;
  closeIdle(server, idleMs);
  return server;
}

/** Starts the app on an address. */
export function listen(app: Hono, address: Address, limits = connectionLimits): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = createLimitedServer(app, limits);
    server.once('error', (error) => reject(explain(error, address)));
    server.listen(address.port, address.host, () => {
      const bound = server.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
      resolve({ url: `http://${urlHost(shownHost(address.host))}:${port}`, close: () => close(server) });
    });
  });
}
