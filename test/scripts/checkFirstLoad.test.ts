import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkFirstLoad, firstLoadProblem } from '../../src/scripts/checkFirstLoad.mjs';
import { firstLoad } from '../../src/scripts/firstLoad.mjs';

const chunk = (fileName: string, parts: object = {}) => ({
  type: 'chunk' as const,
  fileName,
  name: fileName,
  isEntry: false,
  imports: [] as string[],
  dynamicImports: [] as string[],
  moduleIds: [] as string[],
  code: '',
  ...parts,
});

const named = (chunks: ReturnType<typeof chunk>[]) => Object.fromEntries(chunks.map((one) => [one.fileName, one]));

describe('firstLoad', () => {
  it('takes the entry, the parts that it imports at once, and what these need, once', () => {
    const bundle = named([
      chunk('index', { isEntry: true, imports: ['shared'], dynamicImports: ['page'] }),
      chunk('page', { imports: ['shared', 'kit'], dynamicImports: ['chart'] }),
      chunk('kit', { imports: ['page'] }),
      chunk('shared'),
      chunk('chart', { imports: ['shared'] }),
    ]);
    expect(firstLoad(bundle as never).map(({ fileName }) => fileName)).toEqual(['index', 'shared', 'page', 'kit']);
  });
});

describe('firstLoadProblem', () => {
  // Random letters: gzip finds nothing in them to save.
  const noise = (length: number) => randomBytes(length).toString('latin1');

  it('finds nothing wrong within the budget', () => {
    expect(firstLoadProblem([chunk('a', { code: noise(500) }), chunk('b')], 2_000)).toBeNull();
  });

  it('says by how much the budget is passed, and by what', () => {
    const problem = firstLoadProblem([chunk('small.js'), chunk('large.js', { code: noise(9_000) })], 1_000);
    expect(problem).toMatch(
      /^The scripts of the first load weigh \d+\.\d kB in gzip, more than the 1\.0 kB of its budget\./,
    );
    expect(problem).toMatch(/The largest:\n +\d+\.\d kB {2}large\.js\n/);
  });

  it.each(['echarts', 'zrender', '@mantine/dates', '@floating-ui/dom'])('wants %s to come later', (name) => {
    const moduleIds = ['/app/src/app/main.ts', `/app/node_modules/${name}/esm/index.mjs`];
    expect(firstLoadProblem([chunk('a', { moduleIds })])).toMatch(
      `The first load holds ${name}, which must come later`,
    );
  });
});

it('holds of the page as it is built', { timeout: 120_000 }, async () => {
  expect(await checkFirstLoad()).toEqual({ passed: true, output: '' });
});
