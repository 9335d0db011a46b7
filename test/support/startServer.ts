import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_WITHIN_MS = 20_000;

/** The built command, running as its own process. */
export type RunningServer = {
  /** Without a slash at the end. */
  readonly url: string;
  /** From the start of the process to the first answer of `/readyz`. */
  readonly readyAfterMs: number;
  /** All it has printed so far, on both streams. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

type StartOptions = { cwd?: string; command?: readonly [program: string, ...args: string[]]; stdin?: string };

/** Starts `redlane ARGS --port N` on a free port and waits until it is ready. Throws with its output when it ends first. */
export async function startServer(args: readonly string[] = [], options: StartOptions = {}): Promise<RunningServer> {
  const [program, ...before] = options.command ?? [process.execPath, `${process.cwd()}/dist/server/cli.js`];
  const port = await freePort();
  const started = performance.now();
  const child = spawn(program, [...before, ...args, '--port', String(port)], { cwd: options.cwd });
  const output = capture(child);
  child.stdin.end(options.stdin ?? '');
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, output);
  return { url, readyAfterMs: performance.now() - started, output, stop: () => stop(child) };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

function capture(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return () => text;
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}:\n${output()}`);
    if (await isReady(url)) return;
    await sleep(20);
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready after ${READY_WITHIN_MS} ms:\n${output()}`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
