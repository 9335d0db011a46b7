import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rows = readFileSync('docs/threat-model.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.slice(2, -2).split(' | '));

it.each(rows)('the threat is held by tests that there are: %s', (_threat, _measure, tests) => {
  const files = [...tests.matchAll(/`(test\/[^`]+)` ((?:"[^"]+"(?:, )?)+)/g)];
  expect(files.length).toBeGreaterThan(0);
  for (const [, file, names] of files) {
    expect(existsSync(file), file).toBe(true);
    const text = readFileSync(file, 'utf8');
    for (const [, name] of names.matchAll(/"([^"]+)"/g))
      expect(text.includes(`'${name}'`), `${file}: ${name}`).toBe(true);
  }
});

it('every file that is named is read as one', () => {
  const named = rows.flatMap((row) => row.join(' | ').match(/`test\/[^`]+`/g) ?? []);
  const read = rows.flatMap(([, , tests]) => tests.match(/`test\/[^`]+` "/g) ?? []);
  expect(read.length).toBe(named.length);
  expect(rows.every((row) => row.length === 3)).toBe(true);
});
