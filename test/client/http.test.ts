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

  describe('when the server is busy', () => {
    /** Answers with each of these in turn, then with what was asked; `asked` counts the requests. */
    async function serveInTurn(...answers: [status: number, retryAfter?: string][]) {
      const asked: (string | undefined)[] = [];
      const url = await serve((request, response) => {
        asked.push(request.method);
        const [status, after] = answers.shift() ?? [200];
        response.writeHead(status, after === undefined ? {} : { 'retry-after': after });
        response.end(status === 200 ? '{"list":[]}' : '{"error":"later","status":429}');
      });
      return { url, asked };
    }

    it('asks again when it says so', async () => {
      const { url, asked } = await serveInTurn([429, '0'], [429, '0']);
      expect(await fetchJson(url, schema, undefined, { method: 'POST' })).toEqual({ list: [] });
      expect(asked).toEqual(['POST', 'POST', 'POST']);
    });

    it('gives up after a few times, and at once when it would take long or is no matter of time', async () => {
      const often = await serveInTurn(...Array.from({ length: 9 }, (): [number, string] => [429, '0']));
      expect(await failure(often.url)).toMatchObject({ kind: 'http', status: 429, message: 'later' });
      expect(often.asked).toHaveLength(4);
      for (const answer of [
        [429, '60'],
        [429, 'Wed, 21 Oct 2026 07:28:00 GMT'],
        [503, '0'],
        [500, '0'],
        [404, '0'],
      ] as const) {
        const { url, asked } = await serveInTurn([...answer]);
        expect(await failure(url)).toMatchObject({ kind: 'http', status: answer[0] });
        expect(asked).toHaveLength(1);
      }
    });

    it('stops waiting when nobody wants the answer any more', async () => {
      const { url, asked } = await serveInTurn([429, '10']);
      const controller = new AbortController();
      const answer = failure(url, controller.signal);
      await expect.poll(() => asked.length).toBe(1);
      controller.abort();
      expect(await answer).toMatchObject({ kind: 'aborted' });
    });
  });

  it('says how to go on where the session has ended', async () => {
    const url = await serve((_, response) => response.writeHead(401).end('{"error":"no","status":401}'));
    expect(await failure(url)).toMatchObject({ status: 401, message: expect.stringContaining('Reload the page') });
  });

  it('knows a cancelled request', async () => {
    const url = await serve(() => {});
    const controller = new AbortController();
    const answer = failure(url, controller.signal);
    controller.abort();
    expect(await answer).toMatchObject({ kind: 'aborted' });
  });
});
