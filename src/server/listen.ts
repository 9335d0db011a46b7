import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Address, urlHost } from './security';

/** A server that listens. */
export type Listening = {
  /** `http://127.0.0.1:5610` */
  readonly url: string;
  readonly address: Address;
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

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Listens on an address (port 0 = any free one) with the app that is made for it. */
export function listen(wanted: Address, appFor: (address: Address) => Hono): Promise<Listening> {
  return new Promise((resolve, reject) => {
    let app: Hono;
    const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server;
    server.once('error', (error) => reject(explain(error, wanted)));
    server.listen(wanted.port, wanted.host, () => {
      const bound = server.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : wanted.port;
      const address = { host: wanted.host, port };
      app = appFor(address);
      resolve({ url: `http://${urlHost(address.host)}:${port}`, address, close: () => close(server) });
    });
  });
}
