import { connect } from 'node:net';
import type { HostileRequest } from './hostileRequest';

/** What came back; status 0 when the connection was closed without an answer. */
export type RawAnswer = { readonly status: number; readonly text: string };

const isChunked = ([name, value]: HostileRequest['headers'][number]): boolean =>
  name.toLowerCase() === 'transfer-encoding' && value.includes('chunked');

/** A chunked body gets an end, so that the server waits for no more. */
function textOf({ method, target, headers, body }: HostileRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  const end = headers.some(isChunked) ? '0\r\n\r\n' : '';
  return [`${method} ${target} HTTP/1.1`, ...lines, '', body + end].join('\r\n');
}

/** Whoever expects a "100 Continue" gets one before the answer. */
const interim = /^HTTP\/1\.1 1\d\d [^\r]*\r\n(?:[^\r]+\r\n)*\r\n/;

function readAnswer(received: string): RawAnswer {
  const text = received.replace(interim, '');
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 0), text };
}

/** Sends a request as it stands, without a client that would tidy it up, and reads until the server closes or says no more. */
export function exchange(port: number, request: HostileRequest, quietMs = 10_000): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.setTimeout(quietMs, () => socket.destroy());
    // A server that has said no may close before all was sent.
    socket.on('error', () => {});
    socket.on('close', () => resolve(readAnswer(text)));
    socket.write(textOf(request), 'latin1');
  });
}
