// npm run bench [-- NAME...]: the benchmarks of test/bench.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './ensureBuilt.mjs';
import { projectRoot } from './project.mjs';
import { runBundled } from './runBundled.mjs';

const SUFFIX = '.bench.ts';
const names = process.argv.slice(2);
const files = readdirSync(join(projectRoot, 'test/bench')).filter((file) => file.endsWith(SUFFIX));
const chosen = files.filter((file) => names.length === 0 || names.includes(file.slice(0, -SUFFIX.length)));

if (!ensureBuilt()) process.exit(1);
for (const file of chosen) if (!(await runBundled(`test/bench/${file}`))) process.exitCode = 1;
