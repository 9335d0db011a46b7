// npm run bench [-- NAME... SIZE...]: the benchmarks of test/bench, those over planned records once for each size. What they
// found is kept, so that a run of one of them changes only its part of docs/benchmarks.md.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeBenchReport } from './benchReport.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { projectRoot } from './project.mjs';
import { runBundled } from './runBundled.mjs';

const SUFFIX = '.bench.ts';
const RESULTS = join(projectRoot, 'node_modules/.cache/redlane/benchResults');

/** The numbers of records of the benchmarks that are run for several. @type {Map<string, string[]>} */
const sizesOf = new Map([
  ['page', ['100000', '1000000', '5000000']],
  ['usualWay', ['100000', '1000000']],
]);

const isSize = (/** @type {string} */ text) => /^\d+$/.test(text);
const names = process.argv.slice(2).filter((text) => !isSize(text));
const sizes = process.argv.slice(2).filter(isSize);
const all = readdirSync(join(projectRoot, 'test/bench')).filter((file) => file.endsWith(SUFFIX));
const chosen = all
  .map((file) => file.slice(0, -SUFFIX.length))
  .filter((name) => names.length === 0 || names.includes(name));

/** @param {string} name @param {string} [size] */
async function run(name, size) {
  const results = join(RESULTS, `${size === undefined ? name : `${name}-${size}`}.json`);
  rmSync(results, { force: true });
  process.env.REDLANE_BENCH_RESULTS = results;
  if (!(await runBundled(`test/bench/${name}${SUFFIX}`, size === undefined ? [] : [size]))) process.exitCode = 1;
}

if (!ensureBuilt()) process.exit(1);
mkdirSync(RESULTS, { recursive: true });
for (const name of chosen) {
  const own = sizesOf.get(name);
  if (own === undefined) await run(name);
  else for (const size of own.filter((one) => sizes.length === 0 || sizes.includes(one))) await run(name, size);
}
writeBenchReport(RESULTS, join(projectRoot, 'docs/benchmarks.md'));
