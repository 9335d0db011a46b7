import { type buildConnector, Pool } from 'undici';
import type { NodeAnswer } from './answerBody';
import type { UpstreamLimits } from './UpstreamLimits';

/** How long a node that did not answer is asked only after all others. */
const AILING_MS = 30_000;

/** One node of the cluster, and the connections to it. */
export class ClusterNode {
  /** Its address, without credentials and without a slash at the end. */
  readonly address: string;
  readonly #pathPrefix: string;
  readonly #pool: Pool;
  readonly #limits: UpstreamLimits;
  #ailsUntil = 0;

  constructor(address: string, connect: buildConnector.connector, limits: UpstreamLimits) {
    const { origin, pathname } = new URL(address);
    this.address = address;
    this.#pathPrefix = pathname.replace(/\/$/, '');
    this.#pool = new Pool(origin, { connect, connections: limits.connections });
    this.#limits = limits;
  }

  get isWell(): boolean {
    return performance.now() >= this.#ailsUntil;
  }

  /** It answered, or it did not. */
  remember(isWell: boolean): void {
    this.#ailsUntil = isWell ? 0 : performance.now() + AILING_MS;
  }

  /** The head of its answer to a GET; redirects are not followed. Fails with an error of undici, node or the signal. */
  get(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<NodeAnswer> {
    const { headersMs, pauseMs } = this.#limits;
    const times = { headersTimeout: headersMs, bodyTimeout: pauseMs };
    return this.#pool.request({ path: `${this.#pathPrefix}${path}`, method: 'GET', headers, signal, ...times });
  }

  /** Ends its connections, and with them all requests. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
