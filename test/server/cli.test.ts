import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordDocument } from '../support/documents';

const folder = mkdtempSync(join(tmpdir(), 'redlane-cli-'));
const cli = join(folder, 'server', 'cli.js');

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const lines = (count: number) => Array.from({ length: count }, (_, i) => JSON.stringify(recordDocument(i, i)));

beforeAll(async () => {
  await build({ logLevel: 'error', build: { ssr: 'src/server/cli.ts', outDir: join(folder, 'server') } });
  mkdirSync(join(folder, 'web'));
  write('package.json', '{"type":"module"}');
  write('web/index.html', '<title>Redlane</title>');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

type Run = { readonly child: ChildProcess; readonly output: () => string; readonly ended: Promise<number | null> };

function run(args: readonly string[], input = ''): Run {
  const child = spawn(process.execPath, [cli, '--port', '0', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

/** Runs until the command has printed its address; stops it again and answers what it printed. */
async function serve(
  args: readonly string[],
  input = '',
): Promise<{ output: string; page: string; code: number | null }> {
  const { child, output, ended } = run(args, input);
  while (!output().includes('http://') && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const [url] = /http:\S+/.exec(output()) ?? [];
  const page = url ? await (await fetch(url, { headers: { accept: 'text/html' } })).text() : '';
  child.kill('SIGTERM');
  return { output: output(), page, code: await ended };
}

describe('the command explores', () => {
  it('several files, plain and compressed, and ends cleanly', { timeout: 30_000 }, async () => {
    const files = [write('one.ndjson', lines(20).join('\n')), write('two.json.gz', gzipSync(`[${lines(3)}]`))];
    const { output, page, code } = await serve(files);
    expect(output).toMatch(/^23 records in 1 job from one.ndjson, two.json.gz\nhttp:\/\/127.0.0.1:\d+\n$/);
    expect([page, code]).toEqual(['<title>Redlane</title>', 0]);
  });

  it('standard input, telling what could not be read', { timeout: 30_000 }, async () => {
    const { output } = await serve(['-'], [...lines(2), 'oops'].join('\n'));
    expect(output).toContain('2 records in 1 job from standard input; 1 document could not be read, see Data source\n');
  });

  it('the demo', { timeout: 30_000 }, async () => {
    const { output } = await serve([]);
    expect(output).toMatch(/^[\d,]+ records in 5 jobs from Demo \(simulated\)\n/);
  });
});

describe('the command fails', () => {
  it.each([
    ['a missing file', ['none.ndjson'], 1, /^redlane: cannot read none.ndjson: there is no such file\n$/],
    [
      'a picture',
      [write('cat.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]))],
      1,
      /^redlane: cat.png is not a results file:/,
    ],
    ['an empty file', [write('empty', '')], 1, /^redlane: empty is empty: there is nothing to show/],
    [
      'a bad line under --strict',
      [write('bad', `${lines(1)}\noops`), '--strict'],
      1,
      /redlane: --strict: bad line 2: not valid JSON/,
    ],
    ['text that would command the terminal', [write('escape', '{"\u001b]0;owned')], 1, /could not be read/],
    ['an unknown flag', ['--bogus'], 2, /^redlane: Unknown option '--bogus'. Run redlane --help for every flag.\n$/],
    ['a bad port', ['--port', 'x'], 2, /^redlane: the port must be a whole number/],
    ['an open address', ['--host', '0.0.0.0'], 2, /^redlane: Redlane has no sign-in yet/],
  ])('on %s, with a sentence and no stack trace', { timeout: 30_000 }, async (_name, args, code, message) => {
    const { output, ended } = run(args);
    expect(await ended).toBe(code);
    expect(output()).toMatch(message);
    expect(output()).not.toMatch(/^\s+at /m);
    expect(output()).not.toContain('\u001b');
  });

  it('on a port in use', { timeout: 30_000 }, async () => {
    const file = write('any.ndjson', lines(1)[0]);
    const { child, output, ended } = run([file]);
    while (!output().includes('http://')) await new Promise((resolve) => setTimeout(resolve, 20));
    const port = /:(\d+)\n/.exec(output())?.[1] as string;
    const second = run([file, '--port', port]);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`redlane: port ${port} is in use`);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

it('tells its version and starts as a command', { timeout: 30_000 }, async () => {
  const { output, ended } = run(['--version']);
  expect(await ended).toBe(0);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(output()).toBe(`${version}\n`);
  expect(readFileSync(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});
