import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_WITHIN_MS = 30_000;

/** The built command, running as a process of its own. */
export type RunningServer = {
  /** Without a slash at the end. */
  readonly url: string;
  /** Of the process that was started. */
  readonly pid: number;
  /** From the start of the process to the first good answer of `/readyz`. */
  readonly readyAfterMs: number;
  /** All it has printed so far, on both streams. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

type StartOptions = {
  /** How to run redlane; the built command when absent. */
  command?: readonly [program: string, ...args: string[]];
  cwd?: string;
  /** A REDLANE_TOKEN in it is also what is asked with. */
  env?: Record<string, string>;
  stdin?: string;
  readyWithinMs?: number;
  /** Any free one when absent. */
  port?: number;
};

/** Starts `redlane ARGS --port N` and waits until it has said so and is ready. Throws with its output when it is not. */
export async function startServer(args: readonly string[] = [], options: StartOptions = {}): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const started = performance.now();
  const child = startProcess([...args, '--port', String(port)], options);
  const output = captureOutput(child);
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child, output, options);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { url, pid: child.pid as number, readyAfterMs: performance.now() - started, output, stop: () => stop(child) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});

function startProcess(args: readonly string[], { command, cwd, env, stdin = '' }: StartOptions): ChildProcess {
  const [program, ...before] = command ?? [process.execPath, resolve('dist/server/cli.js')];
  // A group of its own, because npm and npx do not pass a signal on to what they run.
  const child = spawn(program, [...before, ...args], { cwd, env: { ...process.env, ...env }, detached: true });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.stdin.end(stdin);
  return child;
}

function captureOutput(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return () => text;
}

async function untilReady(
  url: string,
  child: ChildProcess,
  output: () => string,
  { env = {}, readyWithinMs = READY_WITHIN_MS }: StartOptions,
): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  while (!output().includes(url) || !(await isReady(url, env.REDLANE_TOKEN))) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}:\n${output()}`);
    if (performance.now() > deadline) throw new Error(`The server was not ready in time:\n${output()}`);
    await sleep(20);
  }
}

async function isReady(url: string, token: string | undefined): Promise<boolean> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  try {
    return (await fetch(`${url}/readyz`, { headers })).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signal(child, 'SIGTERM');
  await once(child, 'exit');
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, name);
  } catch {
    // The group has ended already.
  }
}
