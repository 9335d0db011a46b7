import { ColumnEngine } from './ColumnEngine';
import { type ColumnReply, type ColumnRequest, mapReasons, type Round, toFailure } from './columnMessages';

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
    const round = engine.ask(request.questions);
    reply({ kind: 'answers', id: request.id, round: mapReasons(round, toFailure) }, buffersOf(round));
  };

  port.addEventListener('message', ({ data }: MessageEvent<ColumnRequest>) => {
    handle(data).catch((error) => reply({ kind: 'failed', id: data.id, failure: toFailure(error) }));
  });
}

/** A grid's cells move to the page instead of being copied. */
const buffersOf = ({ outcomes }: Round): ArrayBuffer[] =>
  outcomes
    .flatMap((one) => (one.kind === 'answer' && one.answer !== null ? Object.values(one.answer) : []))
    .flatMap((value) => (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : []));
