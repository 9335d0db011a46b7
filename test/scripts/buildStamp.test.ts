import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt, removeStamp, sourceFingerprint, writeStamp } from '../../src/scripts/buildStamp.mjs';

let root: string;

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'redlane-stamp-'));
  write('src/app/main.ts', 'main');
  write('src/scripts/start.mjs', 'start');
  write('public/icon.svg', 'icon');
  write('package.json', '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('sourceFingerprint', () => {
  const changes: [string, () => void][] = [
    ['a changed file', () => write('src/app/main.ts', 'other')],
    ['a new file', () => write('src/server/cli.ts', '')],
    ['a removed file', () => rmSync(join(root, 'public/icon.svg'))],
    ['another name for the same text', () => renameSync(join(root, 'public/icon.svg'), join(root, 'public/logo.svg'))],
    ['a changed lock file', () => write('package-lock.json', '{}')],
  ];

  it.each(changes)('differs after %s', (_name, change) => {
    const before = sourceFingerprint(root);
    change();
    expect(sourceFingerprint(root)).not.toBe(before);
  });

  it('does not care for times, nor for the scripts that are not built', () => {
    const before = sourceFingerprint(root);
    utimesSync(join(root, 'src/app/main.ts'), 1, 1);
    write('src/scripts/start.mjs', 'other');
    expect(sourceFingerprint(root)).toBe(before);
  });
});

describe('isBuilt', () => {
  beforeEach(() => {
    write('dist/web/index.html', '');
    write('dist/server/cli.js', '');
    writeStamp(root, 'one');
  });

  it('is true for a whole dist of the same sources', () => expect(isBuilt(root, 'one')).toBe(true));

  it('is false for other sources', () => expect(isBuilt(root, 'two')).toBe(false));

  it('is false without the page, or without a stamp', () => {
    rmSync(join(root, 'dist/web/index.html'));
    expect(isBuilt(root, 'one')).toBe(false);
    write('dist/web/index.html', '');
    removeStamp(root);
    expect(isBuilt(root, 'one')).toBe(false);
  });
});
