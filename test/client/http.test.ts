// @vitest-environment node
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ApiError } from '../../src/client/ApiError';
import { fetchJson } from '../../src/client/http';

let server: Server | undefined;

/** A real server that answers one way; gives its address. */
async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/thing`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const schema = z.object({ list: z.array(z.object({ size: z.number() })) });
const failure = (path: string, signal?: AbortSignal) =>
  fetchJson(path, schema, signal).catch((error: ApiError) => error);

describe('fetchJson', () => {
  it('gives what the schema reads', async () => {
    const url = await serve((_, response) => response.end('{"list":[{"size":1}]}'));
    expect(await fetchJson(url, schema)).toEqual({ list: [{ size: 1 }] });
  });

  it('names the path of the field that breaks the contract', async () => {
    const url = await serve((_, response) => response.end('{"list":[{"size":1},{"size":"2"}]}'));
    expect(await failure(url)).toMatchObject({ kind: 'contract', path: 'list.1.size' });
  });

  it('says what the server said', async () => {
    const error = { root_cause: [], type: 'resource_not_found_exception', reason: "No known job with id 'x'" };
    const url = await serve((_, response) => response.writeHead(404).end(JSON.stringify({ error, status: 404 })));
    expect(await failure(url)).toMatchObject({ kind: 'http', status: 404, message: "No known job with id 'x'" });
  });

  it('tells an answer that is no JSON from a server that is not there', async () => {
    const url = await serve((_, response) => response.end('<html>'));
    expect(await failure(url)).toMatchObject({ kind: 'contract' });
    server?.closeAllConnections();
    server?.close();
    const gone = await failure(url);
    expect(gone).toBeInstanceOf(ApiError);
    expect(gone).toMatchObject({ kind: 'network' });
  });

  it('knows a cancelled request', async () => {
    const url = await serve(() => {});
    const controller = new AbortController();
    const answer = failure(url, controller.signal);
    controller.abort();
    expect(await answer).toMatchObject({ kind: 'aborted' });
  });
});
