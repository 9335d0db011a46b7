import type { Answer, QuestionName } from '../../columns/questions';
import { ColumnEngine } from './ColumnEngine';
import { type ColumnReply, type ColumnRequest, toFailure } from './columnMessages';

/** The page's or the worker's end of a channel. */
export type Port = {
  postMessage(message: unknown, options?: { transfer?: Transferable[] }): void;
  addEventListener(type: 'message', listen: (event: MessageEvent) => void): void;
};

/** Answers the requests that come through a port from one `ColumnEngine`. */
export function serveColumns(port: Port): void {
  const engine = new ColumnEngine();
  const loads = new Map<number, AbortController>();
  const reply = (message: ColumnReply, transfer: Transferable[] = []) => port.postMessage(message, { transfer });

  const load = async ({ id, source }: Extract<ColumnRequest, { kind: 'load' }>) => {
    const controller = new AbortController();
    loads.set(id, controller);
    await engine.load(source, (progress) => reply({ kind: 'progress', id, progress }), controller.signal);
    reply({ kind: 'ready', id });
  };

  const handle = async (request: ColumnRequest) => {
    if (request.kind === 'cancel') return loads.get(request.id)?.abort();
    if (request.kind === 'load') return load(request).finally(() => loads.delete(request.id));
    const answer = engine.ask(request.name, request.question);
    reply({ kind: 'answer', id: request.id, answer }, buffersOf(answer));
  };

  port.addEventListener('message', ({ data }: MessageEvent<ColumnRequest>) => {
    handle(data).catch((error) => reply({ kind: 'failed', id: data.id, failure: toFailure(error) }));
  });
}

/** A grid's cells move to the page instead of being copied. */
function buffersOf(answer: Answer<QuestionName>): ArrayBuffer[] {
  if (answer === null || typeof answer !== 'object' || !('highest' in answer)) return [];
  return [answer.highest.buffer, answer.count.buffer].filter((buffer) => buffer instanceof ArrayBuffer);
}
