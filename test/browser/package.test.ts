import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { recordsAnswer } from '../../src/contract/records';
import { recordDocument } from '../support/documents';
import { startServer } from '../support/startServer';

const packed = z.tuple([z.looseObject({ filename: z.string(), files: z.array(z.looseObject({ path: z.string() })) })]);

describe('the package', () => {
  let folder: string;
  let tarball: string;
  let files: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'redlane-package-'));
    const report = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [{ filename, files: list }] = packed.parse(JSON.parse(report));
    tarball = filename;
    files = list.map(({ path }) => path);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds the built page and command, the licences, and no sources', () => {
    expect(files).toEqual(expect.arrayContaining(['dist/server/cli.js', 'dist/web/index.html', 'LICENSE']));
    expect(files).toEqual(expect.arrayContaining(['dist/server/licenses.md', 'dist/web/licenses.md']));
    expect(
      files.filter((file) => !/^(dist\/(web|server)\/|(LICENSE|README\.md|CHANGELOG\.md|package\.json)$)/.test(file)),
    ).toEqual([]);
  });

  it('needs no other package', () => {
    const manifest = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
    for (const key of ['dependencies', 'peerDependencies', 'optionalDependencies'])
      expect(manifest[key]).toBeUndefined();
  });

  it('runs in an empty folder by npx and explores a file', async () => {
    const documents = [12, 87.5].map((score, bucket) => JSON.stringify(recordDocument(bucket, score)));
    writeFileSync(join(folder, 'results.ndjson'), documents.join('\n'));
    const server = await startServer(['results.ndjson'], {
      command: ['npx', '--yes', '--offline', `./${tarball}`],
      cwd: folder,
      env: { npm_config_cache: join(folder, 'npm-cache') },
    });
    try {
      const answer = await fetch(`${server.url}/_ml/anomaly_detectors/job/results/records?desc=true`);
      const { count, records } = recordsAnswer.parse(await answer.json());
      expect([count, records.map((record) => record.record_score)]).toEqual([2, [87.5, 12]]);
      const page = await fetch(server.url, { headers: { accept: 'text/html' } });
      expect(await page.text()).toContain('<title>Redlane</title>');
    } finally {
      await server.stop();
    }
  });
});
