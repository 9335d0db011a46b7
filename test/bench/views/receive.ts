import { once } from 'node:events';
import { type Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

/** An answer, as far as it was taken. */
export type Received = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
  /** Empty unless it was to be kept. */
  readonly body: Buffer;
};

export type Asked = {
  readonly method?: 'GET' | 'POST';
  /** Whether the body is wanted, or only its size. */
  readonly isKept?: boolean;
  /** The connection is broken after so many bytes. */
  readonly leaveAfter?: number;
};

/** Asks over the connections of an agent. Rejects when the answer breaks off. */
export async function receive(
  url: string,
  agent: Agent,
  { method = 'GET', isKept = false, leaveAfter = Number.POSITIVE_INFINITY }: Asked = {},
): Promise<Received> {
  const asked = request(url, { agent, method, headers: { accept: url.endsWith('/') ? 'text/html' : '*/*' } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (isKept) chunks.push(chunk);
    if (bytes > leaveAfter) break;
  }
  return { status: answer.statusCode ?? 0, headers: answer.headers, bytes, body: Buffer.concat(chunks) };
}
