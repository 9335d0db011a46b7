import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDotEnv, Settings } from '../../src/server/Settings';
import { UsageError } from '../../src/server/UsageError';
import { temporaryFolder } from './support/temporaryFolder';

/** As it stands in a .env file. */
const the = (name: string): string => `$\{${name}}`;

describe('Settings', () => {
  it('takes what is truly set before what .env says, and says where it was', () => {
    const settings = new Settings({ A: 'real' }, { A: 'file', B: 'file' });
    expect(settings.first(['A'])).toEqual({ value: 'real', from: 'A' });
    expect(settings.first(['C', 'B'])).toEqual({ value: 'file', from: 'B in .env' });
    expect(settings.variables).toEqual({ A: 'real', B: 'file' });
  });

  it('takes nothing for not set', () => {
    const settings = new Settings({ A: '' }, { A: 'file' });
    expect([settings.first(['A']), settings.given(['A', 'B'])]).toEqual([null, []]);
  });

  it('puts variables into those of .env, as start-local of Elastic does', () => {
    const dotEnv = { PORT: '9200', URL: `http://localhost:${the('PORT')}`, OTHER: `$PORT ${the('NONE')}.` };
    expect(new Settings({}, dotEnv).variables).toMatchObject({ URL: 'http://localhost:9200', OTHER: '$PORT .' });
    expect(new Settings({ PORT: '1', REAL: the('PORT') }, dotEnv).variables).toMatchObject({
      URL: 'http://localhost:1',
      REAL: the('PORT'),
    });
  });

  it('reads a file that a variable names', () => {
    const folder = temporaryFolder();
    const settings = new Settings({
      A_FILE: folder.write('a', 'secret \r\n'),
      B_FILE: folder.write('b', '\n'),
      C_FILE: folder.path,
    });
    expect(settings.first(['A'])).toEqual({ value: 'secret ', from: 'A_FILE' });
    expect(settings.given(['A', 'B'])).toEqual(['A_FILE', 'B_FILE']);
    expect(() => settings.first(['B'])).toThrow(/B_FILE names the file .* nothing/);
    expect(() => settings.first(['C'])).toThrow(UsageError);
    expect(() => new Settings({ A_FILE: '/none' }).first(['A'])).toThrow(
      /A_FILE names a file that cannot be read: ENOENT.*none/,
    );
  });
});

describe('readDotEnv', () => {
  it('reads a file, and none where there is none', () => {
    const folder = temporaryFolder();
    expect(readDotEnv(folder.write('.env', 'A=1\n# B=2\nC="two\nlines"\n'))).toEqual({ A: '1', C: 'two\nlines' });
    mkdirSync(join(folder.path, 'python'));
    expect([readDotEnv(join(folder.path, 'none')), readDotEnv(join(folder.path, 'python'))]).toEqual([{}, {}]);
  });
});
