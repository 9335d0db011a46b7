import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../src/server/listen';
import { helpText, readOptions } from '../../src/server/options';
import { appOf } from '../server/support/appOf';

// What can be known of the image without building it.

/** The instructions, each on one line. */
const instructions = readFileSync('Dockerfile', 'utf8')
  .replace(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split(/\s+/));

const all = (name: string) => instructions.filter(([word]) => word === name).map(([, ...rest]) => rest);

/** The words of an instruction that is written as a JSON list. */
const wordsOf = (name: string): string[] => {
  const [parts] = all(name);
  return JSON.parse(parts.join(' ').replace(/^[^[]*/, ''));
};

const environment = Object.fromEntries(all('ENV').flatMap((pairs) => pairs.map((pair) => pair.split('='))));

describe('the image', () => {
  it('is built of what is there, and of nothing that is ignored', () => {
    const kept = readFileSync('.dockerignore', 'utf8').match(/(?<=^!).*/gm) ?? [];
    const patterns = kept.map((line) => new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
    const copied = all('COPY').filter(([first]) => !first.startsWith('--from'));
    const sources = copied.flatMap((parts) => parts.slice(0, -1));
    // Vite reads all that a tsconfig refers to, also what it does not build.
    const { references } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as { references: { path: string }[] };
    expect(sources).toEqual(expect.arrayContaining(['src', ...references.map(({ path }) => basename(path))]));
    for (const source of sources) {
      expect([source, existsSync(source), patterns.some((one) => one.test(source))]).toEqual([source, true, true]);
    }
  });

  it('is of a pinned release that Redlane runs on, and runs as nobody special', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [, least] = /^>=(\d+)/.exec(engines.node) ?? [];
    for (const [image] of all('FROM')) {
      expect(Number(/^node:(\d+)-slim$/.exec(image)?.[1])).toBeGreaterThanOrEqual(Number(least));
    }
    expect(all('USER')).toEqual([['node']]);
  });

  it('starts with a token, and says what is missing without one', () => {
    expect(wordsOf('ENTRYPOINT').slice(0, 2)).toEqual(['node', '/redlane/dist/server/cli.js']);
    const args = wordsOf('ENTRYPOINT').slice(2);
    expect(() => readOptions(args, environment)).toThrow(/set REDLANE_TOKEN/);
    const REDLANE_TOKEN = 'token-of-the-image';
    expect(readOptions(args, { ...environment, REDLANE_TOKEN })).toMatchObject({
      port: Number(all('EXPOSE')[0][0]),
      access: { host: '0.0.0.0', token: REDLANE_TOKEN },
    });
  });

  it('knows whether it is well', async () => {
    const access = { host: '0.0.0.0', token: 'token-of-the-image', allowedHosts: [] };
    const { url, close } = await listen(appOf([], { access }), { host: '127.0.0.1', port: 0 });
    onTestFinished(close);
    const [, ...words] = wordsOf('HEALTHCHECK');
    const [program, ...args] = [process.execPath, ...words];
    const { port: PORT } = new URL(url);
    // Not the one that waits: this process has to answer.
    const [code] = await once(spawn(program, args, { env: { PORT } }), 'exit');
    expect(code).toBe(0);
    expect(spawnSync(program, args, { env: { PORT: '1' } }).status).toBe(1);
  });
});

it('every variable that is set for Redlane is one that it reads', () => {
  const texts = ['Dockerfile', 'compose.yaml'].map((file) => readFileSync(file, 'utf8'));
  const names = texts.flatMap((text) => text.match(/\b(?:REDLANE|ELASTICSEARCH)_\w+/g) ?? []);
  expect(names).toContain('ELASTICSEARCH_API_KEY_FILE');
  for (const name of names) expect(helpText).toContain(name.replace(/_FILE$/, ''));
});
