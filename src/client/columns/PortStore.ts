import type { ColumnStore } from './ColumnStore';
import type { ColumnSource, LoadProgress } from './columnLoad';
import {
  type AnyQuestion,
  type ColumnReply,
  type ColumnRequest,
  mapReasons,
  type Round,
  toError,
} from './columnMessages';
import type { Port } from './serveColumns';

type Pending = {
  readonly resolve: (round: Round) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress?: (progress: LoadProgress) => void;
};

const nothing: Round = { outcomes: [], isPartial: false, load: 0 };

/** A column store at the other end of a port (see `serveColumns`). */
export class PortStore implements ColumnStore {
  readonly #port: Port;
  readonly #source: ColumnSource;
  readonly #pending = new Map<number, Pending>();
  readonly #close: () => void;
  #lastId = 0;

  constructor(port: Port, source: ColumnSource, close: () => void) {
    this.#port = port;
    this.#source = source;
    this.#close = close;
    port.addEventListener('message', ({ data }: MessageEvent<ColumnReply>) => this.#receive(data));
  }

  load(onProgress: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = this.#register({ resolve: () => resolve(), reject, onProgress });
      signal?.addEventListener('abort', () => this.#send({ kind: 'cancel', id }), { once: true });
      this.#send({ kind: 'load', id, source: this.#source });
      if (signal?.aborted) this.#send({ kind: 'cancel', id });
    });
  }

  ask(questions: readonly AnyQuestion[]): Promise<Round> {
    return new Promise((resolve, reject) => {
      this.#send({ kind: 'ask', id: this.#register({ resolve, reject }), questions });
    });
  }

  /** Rejects everything that is under way, for when the other end is gone. */
  fail(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  close(): void {
    this.#close();
    this.fail(new Error('The column store is closed.'));
  }

  #receive(reply: ColumnReply): void {
    const pending = this.#pending.get(reply.id);
    if (reply.kind === 'progress') pending?.onProgress?.(reply.progress);
    else this.#pending.delete(reply.id);
    if (reply.kind === 'failed') pending?.reject(toError(reply.failure));
    if (reply.kind === 'ready') pending?.resolve(nothing);
    if (reply.kind === 'answers') pending?.resolve(mapReasons(reply.round, toError));
  }

  #register(pending: Pending): number {
    this.#pending.set(++this.#lastId, pending);
    return this.#lastId;
  }

  #send(request: ColumnRequest): void {
    this.#port.postMessage(request);
  }
}
