import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandPaths, leftOut } from '../../../../src/server/import/input/expandPaths';
import { temporaryFolder } from '../../support/temporaryFolder';

function folderOf(...names: string[]) {
  const { path, write } = temporaryFolder();
  for (const name of names) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    write(name, '');
  }
  return { path, at: (...inside: string[]) => inside.map((name) => join(path, name)) };
}

describe('expandPaths', () => {
  it('takes a folder for the results files in it, however deep, in the order of their names', () => {
    const names = ['b.NDJSON', 'a.json', 'sub/c.csv.gz', 'sub/deep/d.parquet', 'e.zst', 'f.jsonl'];
    const { path, at } = folderOf(...names, 'notes.txt', 'sub/run.sh', '.hidden.json', '.git/x.json');
    expect(expandPaths([path])).toEqual(
      at('a.json', 'b.NDJSON', 'e.zst', 'f.jsonl', 'sub/c.csv.gz', 'sub/deep/d.parquet'),
    );
    expect(leftOut([path, ...at('a.json'), '-'])).toEqual([
      `Left out of ${path}: 2 files that are not named like results (notes.txt, sub/run.sh).`,
    ]);
  });

  it('takes a pattern for the files that fit it', () => {
    const { path, at } = folderOf('b.ndjson.gz', 'a.ndjson.gz', 'c.ndjson', 'sub/d.ndjson.gz');
    expect(expandPaths([`${path}/*.ndjson.gz`])).toEqual(at('a.ndjson.gz', 'b.ndjson.gz'));
    expect(expandPaths([`${path}/**/*.gz`])).toEqual(at('a.ndjson.gz', 'b.ndjson.gz', 'sub/d.ndjson.gz'));
    expect(expandPaths([`${path}/{c,x}.ndjson`])).toEqual(at('c.ndjson'));
  });

  it('takes an existing file for itself, whatever characters its name has', () => {
    const { path, at } = folderOf('a[1].ndjson', 'a1.ndjson', '*.ndjson', 'x(2).json');
    for (const file of at('a[1].ndjson', '*.ndjson', 'x(2).json')) expect(expandPaths([file])).toEqual([file]);
    expect(expandPaths([path])).toHaveLength(4);
  });

  it('names each file once, where it is named first', () => {
    const { path, at } = folderOf('a.json', 'b.json');
    expect(expandPaths([`${path}/b.json`, '-', path, `${path}/*.json`, '-'])).toEqual([
      `${path}/b.json`,
      '-',
      ...at('a.json'),
    ]);
  });

  it('hands on what it cannot find, for the one who opens it', () => {
    expect(expandPaths(['/none/at-all.ndjson'])).toEqual(['/none/at-all.ndjson']);
  });

  it('says which folder or pattern has no results file', () => {
    const { path } = folderOf('notes.txt');
    expect(() => expandPaths([path])).toThrow(`cannot read ${path}: it is a folder without results files (.ndjson, `);
    expect(() => expandPaths([`${path}/*.gz`])).toThrow(`cannot read ${path}/*.gz: no file has a name like that`);
  });
});
