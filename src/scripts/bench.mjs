// npm run bench [-- NAME...]: the benchmarks of test/bench, each bundled first as the product is: a module runner puts a getter
// before every imported name, which makes a hot loop several times slower.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureBuilt } from './ensureBuilt.mjs';
import { projectRoot } from './project.mjs';

const SUFFIX = '.bench.ts';
const names = process.argv.slice(2);
const files = readdirSync(join(projectRoot, 'test/bench')).filter((file) => file.endsWith(SUFFIX));
const chosen = files.filter((file) => names.length === 0 || names.includes(file.slice(0, -SUFFIX.length)));

/**
 * @param {string} file
 * @returns {Promise<boolean>} whether its results were right
 */
async function run(file) {
  const outDir = join(projectRoot, 'node_modules/.cache/redlane/bench');
  const bundle = file.replace(/\.ts$/, '.js');
  await build({
    root: projectRoot,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: `test/bench/${file}`,
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: bundle } },
    },
  });
  return spawnSync(process.execPath, [join(outDir, bundle)], { cwd: projectRoot, stdio: 'inherit' }).status === 0;
}

if (!ensureBuilt()) process.exit(1);
for (const file of chosen) if (!(await run(file))) process.exitCode = 1;
