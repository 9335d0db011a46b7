import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { source } from '../../src/contract/source';
import { recordDocument } from '../support/documents';
import { startServer } from '../support/startServer';

const npmStart = ['npm', 'start', '--silent', '--prefix', resolve('.'), '--'] as const;

describe('npm start', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'redlane-start-'));
    writeFileSync(join(folder, 'results.ndjson'), JSON.stringify(recordDocument(0, 50)));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const kindAndName = async (url: string) => {
    const about = source.parse(await (await fetch(`${url}/api/source`)).json());
    return about.state === 'ready' && [about.kind, about.name];
  };

  it('explores a file named from where the person stands', async () => {
    const server = await startServer(['results.ndjson'], { command: npmStart, cwd: folder });
    expect(await kindAndName(server.url)).toEqual(['files', 'results.ndjson']);
    expect(server.output()).toContain(server.url);
    await server.stop();
  });

  it('passes standard input on', async () => {
    const stdin = JSON.stringify(recordDocument(0, 50));
    const server = await startServer(['-'], { command: npmStart, cwd: folder, stdin });
    expect(await kindAndName(server.url)).toEqual(['files', 'standard input']);
    await server.stop();
  });

  it.each([
    [['missing.ndjson'], 1, /missing\.ndjson/],
    [['--wrong'], 2, /--wrong/],
  ])('passes on what the command says of %j, and its exit code', (args, code, message) => {
    const [npm, ...before] = npmStart;
    const { status, stderr } = spawnSync(npm, [...before, ...args], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(code);
    expect(stderr.split('\n').filter((line) => line.startsWith('redlane:'))).toEqual([expect.stringMatching(message)]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
