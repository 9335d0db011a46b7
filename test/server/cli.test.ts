import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importReport } from '../../src/contract/source';
import { recordDocument } from '../support/documents';
import { makePipe } from '../support/makePipe';

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

const run = (args: readonly string[], input = ''): Run => redlane(['--port', '0', ...args], input);

function redlane(args: readonly string[], input = ''): Run {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

async function printed({ child, output }: Run, pattern: RegExp): Promise<string> {
  while (!pattern.test(output()) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  return pattern.exec(output())?.[0] ?? expect.fail(`${pattern} was not printed, but:\n${output()}`);
}

/** Runs until the command has read all and printed its address; stops it again and answers what it printed. */
async function serve(
  args: readonly string[],
  input = '',
): Promise<{ output: string; page: string; code: number | null }> {
  const running = run(args, input);
  const { child, output, ended } = running;
  const url = await printed(running, /http:\S+/);
  await printed(running, /records? in .*\n/);
  const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
  child.kill('SIGTERM');
  return { output: output(), page, code: await ended };
}

describe('the command explores', () => {
  it('several files, plain and compressed, and ends cleanly', { timeout: 30_000 }, async () => {
    const files = [write('one.ndjson', lines(20).join('\n')), write('two.json.gz', gzipSync(`[${lines(3)}]`))];
    const { output, page, code } = await serve(files);
    expect(output).toMatch(/^http:\/\/127.0.0.1:\d+\n23 records in 1 job from one.ndjson, two.json.gz\n$/);
    expect([page, code]).toEqual(['<title>Redlane</title>', 0]);
  });

  it('standard input, telling what could not be read', { timeout: 30_000 }, async () => {
    const { output } = await serve(['-'], [...lines(2), 'oops'].join('\n'));
    expect(output).toContain('2 records in 1 job from standard input; 1 document could not be read, see Data source\n');
  });

  it('the demo', { timeout: 30_000 }, async () => {
    const { output } = await serve([]);
    expect(output).toMatch(/^http:\S+\n[\d,]+ records in 6 jobs from Demo \(simulated\)\n/);
  });
});

describe('while it reads', () => {
  /** More than is looked at to see what a file is. */
  const many = Array.from({ length: 2_000 }, (_, i) => JSON.stringify(recordDocument(i, 50)));

  it('the command answers already, and its results wait', { timeout: 30_000 }, async () => {
    const pipe = makePipe(join(folder, 'pipe'));
    const running = run([pipe]);
    const writer = createWriteStream(pipe);
    writer.write(`${many.join('\n')}\n`);
    const url = await printed(running, /http:\S+/);
    expect(running.output()).toBe(`${url}\n`);
    expect(await (await fetch(`${url}/api/source`)).json()).toMatchObject({
      state: 'reading',
      name: 'pipe',
      progress: { file: 'pipe', size: null, documents: expect.toSatisfy((count) => count > 0) },
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    const page = fetch(`${url}/_ml/anomaly_detectors/job/results/records?size=1`);
    writer.end(JSON.stringify(recordDocument(0, 99)));
    expect(await (await page).json()).toMatchObject({ count: 2_001, records: [{ record_score: 99 }] });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await printed(running, /2,001 records in 1 job from pipe\n/);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });

  it('a later failure ends the command with a sentence', { timeout: 30_000 }, async () => {
    const running = run([
      write('long.ndjson', many.join('\n')),
      write('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
    ]);
    expect(await running.ended).toBe(1);
    expect(running.output()).toMatch(/^http:\S+\nredlane: picture.png is not a results file/);
  });

  it('nothing is promised before all is read under --strict', { timeout: 30_000 }, async () => {
    const running = run([write('nearly.ndjson', [...many, 'oops'].join('\n')), '--strict']);
    expect(await running.ended).toBe(1);
    expect(running.output()).toMatch(/^redlane: --strict: nearly.ndjson line 2001: /);
  });
});

describe('redlane check', () => {
  const check = async (...args: string[]) => {
    const running = redlane(['check', ...args]);
    const code = await running.ended;
    return { code, output: running.output() };
  };

  it('accounts for all, and ends with 0 when nothing is lost', { timeout: 30_000 }, async () => {
    const file = write('whole.ndjson', [...lines(3), '{"result_type":"category_stats","job_id":"job"}'].join('\n'));
    const { code, output } = await check(file);
    expect(output.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['File', 'Size', 'Documents'],
      ['whole.ndjson', expect.stringMatching(/ byte$/), '4'],
      [''],
      ['Documents'],
      ['Kept', 'record', '3'],
      ['Skipped', 'category_stats', '1'],
      ['Read', 'documents in all', '4'],
      [''],
      ['Nothing was lost.'],
      [''],
    ]);
    expect(code).toBe(0);
  });

  it('names the first of many problems, and ends with 1', { timeout: 30_000 }, async () => {
    const bad = Array.from({ length: 300 }, () => '{"broken');
    const { code, output } = await check(write('check', [...lines(1), ...bad].join('\n')));
    expect(output).toContain('What could not be read (300)\n  check line 2: ');
    expect(output).toContain('  check line 21: ');
    expect(output).not.toContain('  check line 22: ');
    expect(output).toMatch(/\n {2}and 280 more\n\nLost: 300 documents.\n$/);
    expect(code).toBe(1);
  });

  it('prints the report as JSON', { timeout: 30_000 }, async () => {
    const { code, output } = await check('--json', write('bad.ndjson', [...lines(2), 'oops'].join('\n')));
    const report = importReport.parse(JSON.parse(output));
    expect(report).toMatchObject({ documents: 3, kept: [{ kind: 'record', count: 2 }], problem_count: 1 });
    expect(code).toBe(1);
  });

  it('says in a sentence what cannot be read at all', { timeout: 30_000 }, async () => {
    expect(await check('none.ndjson')).toEqual({
      code: 1,
      output: 'redlane: cannot read none.ndjson: there is no such file\n',
    });
    expect((await check()).code).toBe(2);
  });

  it('lets no file command the terminal', { timeout: 30_000 }, async () => {
    const kind = '{"job_id":"job","result_type":"\\u001b]0;owned\\u0007\\u009b31m\\u202e"}';
    const file = write('\u001b[2J.ndjson', [...lines(1), kind, '\u001b[2J'].join('\n'));
    for (const args of [[file], [file, '--json']]) {
      expect((await check(...args)).output).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    }
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
    ['an open address', ['--host', '0.0.0.0'], 2, /^redlane: as "0.0.0.0" others than this machine could read/],
  ])('on %s, with a sentence and no stack trace', { timeout: 30_000 }, async (_name, args, code, message) => {
    const { output, ended } = run(args);
    expect(await ended).toBe(code);
    expect(output()).toMatch(message);
    expect(output()).not.toMatch(/^\s+at /m);
    expect(output()).not.toContain('\u001b');
  });

  it('on a port in use', { timeout: 30_000 }, async () => {
    const file = write('any.ndjson', lines(1)[0]);
    const first = run([file]);
    const { child, ended } = first;
    const [, port] = (await printed(first, /127.0.0.1:\d+/)).split(':');
    const second = run([file, '--port', port]);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`redlane: port ${port} is in use`);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe('the command lets others in', () => {
  it('and warns when they need no token', { timeout: 30_000 }, async () => {
    const running = run([write('open.ndjson', lines(1)[0]), '--host', '0.0.0.0', '--no-auth']);
    expect(await printed(running, /redlane: warning.*\n/)).toContain('all who can reach 0.0.0.0 can read the results');
    await printed(running, /http:\/\/localhost:\d+\n/);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });

  // Elsewhere nothing tells how another process was started.
  it.runIf(existsSync('/proc/self/cmdline'))(
    'keeps no token in the list of processes',
    { timeout: 30_000 },
    async () => {
      const running = run([write('one.ndjson', lines(1)[0]), '--token', 'token-that-nobody-sees']);
      await printed(running, /http:\S+/);
      expect(readFileSync(`/proc/${running.child.pid}/cmdline`, 'utf8')).not.toContain('nobody-sees');
      expect(running.output()).not.toContain('nobody-sees');
      running.child.kill('SIGTERM');
      expect(await running.ended).toBe(0);
    },
  );
});

it('tells its version and starts as a command', { timeout: 30_000 }, async () => {
  const { output, ended } = run(['--version']);
  expect(await ended).toBe(0);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(output()).toBe(`${version}\n`);
  expect(readFileSync(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});
