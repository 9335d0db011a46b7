import type { Answer, Question, QuestionName } from '../../columns/questions';
import type { ColumnSource, LoadProgress } from './ColumnEngine';
import type { ColumnStore } from './ColumnStore';
import { type AnyQuestion, type ColumnReply, type ColumnRequest, toError } from './columnMessages';
import type { Port } from './serveColumns';

type Pending = {
  readonly resolve: (answer: Answer<QuestionName>) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress?: (progress: LoadProgress) => void;
};

type Ask = Pending & { readonly asked: AnyQuestion };

/**
 * A column store at the other end of a port (see `serveColumns`). Latest wins: one question is under way at a time, and
 * those that are aborted while they wait are never asked.
 */
export class PortStore implements ColumnStore {
  readonly #port: Port;
  readonly #source: ColumnSource;
  readonly #pending = new Map<number, Pending>();
  readonly #close: () => void;
  #waiting: Ask[] = [];
  #asking: number | null = null;
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

  ask<Name extends QuestionName>(name: Name, question: Question<Name>, signal?: AbortSignal): Promise<Answer<Name>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const ask = { asked: { name, question } as AnyQuestion, resolve: resolve as Pending['resolve'], reject };
      this.#waiting.push(ask);
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((other) => other !== ask);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#askNext();
    });
  }

  /** Rejects everything that is under way, for when the other end is gone. */
  fail(error: Error): void {
    for (const { reject } of [...this.#pending.values(), ...this.#waiting]) reject(error);
    this.#pending.clear();
    this.#waiting = [];
    this.#asking = null;
  }

  close(): void {
    this.#close();
    this.fail(new Error('The column store is closed.'));
  }

  #askNext(): void {
    if (this.#asking !== null) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#asking = this.#register(next);
    this.#send({ kind: 'ask', id: this.#asking, ...next.asked });
  }

  #receive(reply: ColumnReply): void {
    if (reply.kind === 'progress') this.#pending.get(reply.id)?.onProgress?.(reply.progress);
    else this.#settle(reply);
  }

  #settle(reply: Exclude<ColumnReply, { kind: 'progress' }>): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.kind === 'failed') pending?.reject(toError(reply.failure));
    else pending?.resolve(reply.kind === 'answer' ? reply.answer : null);
    if (reply.id !== this.#asking) return;
    this.#asking = null;
    this.#askNext();
  }

  #register(pending: Pending): number {
    this.#pending.set(++this.#lastId, pending);
    return this.#lastId;
  }

  #send(request: ColumnRequest): void {
    this.#port.postMessage(request);
  }
}
