import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
]);

function answerFile(path: string, response: ServerResponse): void {
  if (existsSync(path)) {
    response.writeHead(200, { 'content-type': types.get(extname(path)) ?? 'application/octet-stream' });
    response.end(readFileSync(path));
  } else response.writeHead(404).end();
}

/** Serves the files of a folder on a free port, and what `answer` makes of an address before them. */
export async function serveFolder(folder: string, answer: (url: URL) => string | null = () => null) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const text = answer(url);
    if (text === null) answerFile(join(folder, url.pathname === '/' ? 'index.html' : url.pathname), response);
    else response.end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}
