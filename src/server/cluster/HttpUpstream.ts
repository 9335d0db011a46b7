import { jsonDefect } from '../import/documents/jsonDefect';
import { LOOK_BETWEEN } from './advice';
import { answerBody, discard, type NodeAnswer, shortText } from './answerBody';
import { answerProblem, type BadAnswer, strangeness } from './answerProblem';
import { Circuit } from './Circuit';
import { ClusterNode } from './ClusterNode';
import type { ClusterOptions } from './ClusterOptions';
import { connectionProblem } from './connectionProblem';
import { requestPath } from './requestPath';
import { withRetries } from './retries';
import { trustedConnector } from './trustedConnector';
import type { Upstream, UpstreamRequest } from './Upstream';
import { UpstreamError } from './UpstreamError';
import { type UpstreamLimits, usualLimits } from './UpstreamLimits';
import { unlessCancelled } from './unlessCancelled';
import { withDeadline } from './withDeadline';
import { authorization, withoutSecrets } from './withoutSecrets';

const LONGEST_ERROR = 64 * 2 ** 10;

type Take<T> = (body: AsyncIterable<Buffer>) => Promise<T>;

/** A cluster that is asked over HTTP: only with GET, and only at the endpoints of the contract. */
export class HttpUpstream implements Upstream {
  readonly #options: ClusterOptions;
  readonly #limits: UpstreamLimits;
  readonly #nodes: readonly ClusterNode[];
  readonly #headers: Record<string, string>;
  readonly #withoutSecrets: (text: string) => string;
  readonly #circuit: Circuit;
  #turn = 0;

  constructor(options: ClusterOptions, limits: Partial<UpstreamLimits> = {}) {
    this.#options = options;
    this.#limits = { ...usualLimits, ...limits };
    const connect = trustedConnector(options, this.#limits.connectMs);
    this.#nodes = options.nodes.map((address) => new ClusterNode(address, connect, this.#limits));
    this.#headers = headersOf(options);
    this.#withoutSecrets = withoutSecrets(options.credentials);
    this.#circuit = new Circuit(this.#limits);
  }

  get nodes(): readonly string[] {
    return this.#options.nodes;
  }

  async ask<T>(request: UpstreamRequest, take: Take<T>, signal?: AbortSignal): Promise<T> {
    const path = requestPath(request);
    const limits = { ...this.#limits, nodes: this.#nodes.length };
    return this.#circuit.run(() => withRetries(() => this.#attempt(path, take, signal), limits, signal), signal);
  }

  askJson(request: UpstreamRequest, signal?: AbortSignal): Promise<unknown> {
    return this.ask(request, async (body) => parseAnswer(await textOf(body), request), signal);
  }

  async close(): Promise<void> {
    await Promise.all(this.#nodes.map((node) => node.close()));
  }

  async #attempt<T>(path: string, take: Take<T>, signal: AbortSignal | undefined): Promise<T> {
    const node = this.#nextNode();
    try {
      const taken = await withDeadline(this.#limits.requestMs, signal, (ends) => this.#ask(node, path, take, ends));
      node.remember(true);
      return taken;
    } catch (failure) {
      node.remember(!(failure instanceof UpstreamError && failure.kind === 'away'));
      throw failure;
    }
  }

  /** Each in its turn, but those that did not answer lately only when there is no other. */
  #nextNode(): ClusterNode {
    const inTurn = this.#nodes.map((_, i) => this.#nodes[(this.#turn + i) % this.#nodes.length] as ClusterNode);
    const node = inTurn.find(({ isWell }) => isWell) ?? (inTurn[0] as ClusterNode);
    this.#turn = this.#nodes.indexOf(node) + 1;
    return node;
  }

  async #ask<T>(node: ClusterNode, path: string, take: Take<T>, signal: AbortSignal): Promise<T> {
    const answer = await this.#head(node, path, signal);
    try {
      return await take(this.#body(node, answer));
    } finally {
      discard(answer);
    }
  }

  /** A good answer, of which nothing has been read. */
  async #head(node: ClusterNode, path: string, signal: AbortSignal): Promise<NodeAnswer> {
    try {
      const answer = await unlessCancelled(node.get(path, this.#headers, signal), signal);
      await this.#check(node, answer);
      return answer;
    } catch (error) {
      throw this.#problem(signal.aborted ? signal.reason : error, node, null);
    }
  }

  async #check(node: ClusterNode, answer: NodeAnswer): Promise<void> {
    const { statusCode } = answer;
    if (statusCode < 200 || statusCode > 299) {
      throw answerProblem(this.#described(node, answer, await shortText(answer, LONGEST_ERROR)));
    }
    const strange = strangeness(this.#described(node, answer, ''));
    if (strange === null) return;
    discard(answer);
    throw strange;
  }

  async *#body(node: ClusterNode, answer: NodeAnswer): AsyncGenerator<Buffer> {
    try {
      yield* answerBody(answer, this.#limits.largestAnswer);
    } catch (error) {
      throw this.#problem(error, node, answer.statusCode);
    }
  }

  #problem(error: unknown, { address }: ClusterNode, status: number | null): UpstreamError {
    return connectionProblem(error, { node: address, limits: this.#limits, status });
  }

  #described({ address }: ClusterNode, { statusCode, headers }: NodeAnswer, text: string): BadAnswer {
    const header = (name: string) => {
      const value = headers[name];
      return typeof value === 'string' ? this.#withoutSecrets(value) : undefined;
    };
    const { credentials } = this.#options;
    return { node: address, status: statusCode, header, text: this.#withoutSecrets(text), credentials };
  }
}

function headersOf({ credentials }: ClusterOptions): Record<string, string> {
  const signIn = authorization(credentials);
  const plain = { accept: 'application/json', 'accept-encoding': 'gzip' };
  return signIn === null ? plain : { ...plain, authorization: signIn };
}

async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** What ends too early may come whole when it is asked for again; what is no JSON in the middle never does. */
function parseAnswer(text: string, { endpoint }: UpstreamRequest): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { what, at } = jsonDefect(text);
    const isCut = at >= text.length;
    const where = `The answer of Elasticsearch (${endpoint}) is not JSON at character ${at + 1}: ${what}`;
    throw new UpstreamError(isCut ? 'away' : 'refused', `${where}. If this goes on, ${LOOK_BETWEEN}.`, 200);
  }
}
