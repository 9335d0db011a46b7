import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer, Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What can go wrong between Redlane and a cluster. The first seven answer by themselves; those that spoil a body spoil the true answer.
 */
export type Fault =
  /** No connection is accepted, and those that are open are broken. */
  | { readonly kind: 'refuse' }
  /** Another certificate is shown, and connections that are open are broken. */
  | { readonly kind: 'certificate'; readonly tls: TlsIdentity }
  /** An error as Elasticsearch words it, such as 401, 403, 404, 429, 500 or 503. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string; readonly reason?: string }
  | { readonly kind: 'redirect'; readonly to: string }
  /** An answer of this many bytes that does not end before; `declared` says so in `content-length`. */
  | { readonly kind: 'huge'; readonly bytes: number; readonly declared: boolean }
  /** The request is taken and never answered. */
  | { readonly kind: 'hang' }
  /** The connection is broken before anything is answered. */
  | { readonly kind: 'drop' }
  /** The head and half of the body, then the connection is broken. */
  | { readonly kind: 'reset' }
  /** The head and half of the body, then nothing. */
  | { readonly kind: 'stall' }
  /** The body byte by byte. */
  | { readonly kind: 'slow'; readonly everyMs: number }
  /** Half of the body, as an answer that is complete. */
  | { readonly kind: 'truncated' }
  /** The body as it is, called something else. */
  | { readonly kind: 'type'; readonly contentType: string }
  /** The true answer without the header that Elasticsearch sends with all of them. */
  | { readonly kind: 'product' };

/** A request as it came, and what became of it. */
export type SeenRequest = {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** `aborted`: whoever asked has gone before the answer was complete. */
  state: 'open' | 'answered' | 'aborted';
};

/** PEM key and certificate, with its chain. */
export type TlsIdentity = { readonly key: string; readonly cert: string };

type Options = {
  /** Then it speaks https. */
  readonly tls?: TlsIdentity;
};

/** Who gives the true answers: a function from request to answer, such as the `fetch` of a Hono app, or the address of a server. */
type Upstream = string | ((request: Request) => Response | Promise<Response>);

/**
 * A real server before an upstream, which can be told at any time to misbehave. It passes on GET requests, whose bodies it does not
 * read; an upstream that fails breaks the connection.
 *
 *     const cluster = await FaultyCluster.start(app.fetch);
 *     await cluster.misbehave({ kind: 'reset' }, ({ path }) => path.includes('/results/records'));
 *     ...
 *     await cluster.behave();
 *     expect(cluster.requests.at(-1)).toMatchObject({ method: 'GET', state: 'answered' });
 */
export class FaultyCluster {
  /** Every request that came, in order. */
  readonly requests: SeenRequest[] = [];
  readonly #server: Server;
  readonly #upstream: Upstream;
  readonly #tls: TlsIdentity | undefined;
  #port = 0;
  #fault: Fault | null = null;
  #isMeant: (request: SeenRequest) => boolean = () => true;

  private constructor(upstream: Upstream, { tls }: Options) {
    this.#upstream = upstream;
    this.#tls = tls;
    const answer = (request: IncomingMessage, response: ServerResponse) =>
      void this.#answer(request, response).catch(() => response.destroy());
    this.#server = tls ? createTlsServer(tls, answer) : createServer(answer);
  }

  /** Listens on a free port of this machine. */
  static async start(upstream: Upstream, options: Options = {}): Promise<FaultyCluster> {
    const cluster = new FaultyCluster(upstream, options);
    await cluster.#listen();
    return cluster;
  }

  /** `https://127.0.0.1:43123`; it stays the same while connections are refused. */
  get url(): string {
    return `${this.#tls ? 'https' : 'http'}://127.0.0.1:${this.#port}`;
  }

  /**
   * Misbehaves from now on, until it is told something else. `isMeant` says to which requests (`refuse` and `certificate` are for all);
   * it is asked once for each, in order, so that it can count.
   */
  async misbehave(fault: Fault, isMeant: (request: SeenRequest) => boolean = () => true): Promise<void> {
    this.#fault = fault;
    this.#isMeant = isMeant;
    if (fault.kind === 'certificate') this.#show(fault.tls);
    await (fault.kind === 'refuse' ? this.#stopListening() : this.#listen());
  }

  /** Answers truly again. */
  async behave(): Promise<void> {
    if (this.#fault?.kind === 'certificate') this.#show(this.#tls);
    this.#fault = null;
    await this.#listen();
  }

  /** Breaks all connections and frees the port. */
  async stop(): Promise<void> {
    await this.#stopListening();
  }

  /** To those who connect from now on. */
  #show(tls: TlsIdentity | undefined): void {
    if (!(tls && this.#server instanceof TlsServer))
      throw new Error('Only a cluster that speaks https has a certificate.');
    this.#server.setSecureContext(tls);
    this.#server.closeAllConnections();
  }

  async #listen(): Promise<void> {
    if (this.#server.listening) return;
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async #stopListening(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seen = this.#log(request, response);
    const fault = this.#fault !== null && this.#isMeant(seen) ? this.#fault : null;
    response.on('error', () => {});
    if (fault === null || !(await answerByItself(fault, response))) {
      const truth = await this.#truth(request);
      await (fault === null ? send(truth, response) : spoil(fault, truth, response));
    }
  }

  #log({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse): SeenRequest {
    const seen: SeenRequest = { method, path: url, headers, state: 'open' };
    response.on('close', () => {
      seen.state = response.writableFinished ? 'answered' : 'aborted';
    });
    this.requests.push(seen);
    return seen;
  }

  async #truth({ method, url, headers }: IncomingMessage): Promise<Truth> {
    const address = typeof this.#upstream === 'string' ? this.#upstream : this.url;
    const { host: _, connection: __, ...rest } = headers;
    const request = new Request(`${address}${url}`, { method, headers: rest as Record<string, string> });
    const answer = await (typeof this.#upstream === 'string' ? fetch(request) : this.#upstream(request));
    const body = Buffer.from(await answer.arrayBuffer());
    // What was packed has been unpacked.
    const kept = [...answer.headers].filter(([name]) => !/^(content-(length|encoding)|transfer-encoding)$/.test(name));
    return { status: answer.status, headers: Object.fromEntries(kept), body };
  }
}

type Truth = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer };

const elastic = { 'x-elastic-product': 'Elasticsearch', 'content-type': 'application/json' };

/** Answers with a fault that needs no true answer; false when this one does. */
async function answerByItself(fault: Fault, response: ServerResponse): Promise<boolean> {
  if (fault.kind === 'status') sendError(fault, response);
  else if (fault.kind === 'redirect') response.writeHead(302, { location: fault.to }).end();
  else if (fault.kind === 'huge') await sendMuch(fault, response);
  else if (fault.kind === 'drop') response.destroy();
  else return fault.kind === 'hang';
  return true;
}

function sendError({ status, retryAfter, reason }: Fault & { kind: 'status' }, response: ServerResponse): void {
  const cause = { type: 'exception', reason: reason ?? `told to answer ${status}` };
  const after = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  response.writeHead(status, { ...elastic, ...after });
  response.end(JSON.stringify({ error: { root_cause: [cause], ...cause }, status }));
}

async function sendMuch({ bytes, declared }: Fault & { kind: 'huge' }, response: ServerResponse): Promise<void> {
  response.writeHead(200, { ...elastic, ...(declared ? { 'content-length': bytes } : {}) });
  await pipeline(Readable.from(blanks(bytes)), response).catch(() => {});
}

function* blanks(bytes: number): Generator<Buffer> {
  const piece = Buffer.alloc(64 * 2 ** 10, ' ');
  for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, left);
}

async function send({ status, headers, body }: Truth, response: ServerResponse): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

async function spoil(fault: Fault, truth: Truth, response: ServerResponse): Promise<void> {
  const half = truth.body.subarray(0, truth.body.length / 2);
  const begin = () => response.writeHead(truth.status, { ...truth.headers, 'content-length': truth.body.length });
  const { 'x-elastic-product': _, ...anonymous } = truth.headers;
  if (fault.kind === 'truncated') await send({ ...truth, body: half }, response);
  else if (fault.kind === 'product') await send({ ...truth, headers: anonymous }, response);
  else if (fault.kind === 'type') {
    await send({ ...truth, headers: { ...truth.headers, 'content-type': fault.contentType } }, response);
  } else if (fault.kind === 'slow') await trickle(begin(), truth.body, fault.everyMs);
  else if (fault.kind === 'stall') begin().write(half);
  else begin().write(half, () => response.destroy());
}

async function trickle(response: ServerResponse, body: Buffer, everyMs: number): Promise<void> {
  for (let at = 0; at < body.length && !response.destroyed; at++) {
    response.write(body.subarray(at, at + 1));
    await sleep(everyMs);
  }
  response.end();
}
