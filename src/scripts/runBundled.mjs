import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from './project.mjs';

/**
 * Bundles a TypeScript file as the product is and runs it: a module runner puts a getter before every imported name, which
 * makes a hot loop several times slower.
 * @param {string} file path from the project's folder
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it ended well
 */
export async function runBundled(file, args = []) {
  const outDir = join(projectRoot, 'node_modules/.cache/redlane/bundled');
  const bundle = basename(file).replace(/\.ts$/, '.js');
  await build({
    root: projectRoot,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { ssr: file, outDir, emptyOutDir: false, rollupOptions: { output: { entryFileNames: bundle } } },
  });
  return (
    spawnSync(process.execPath, [join(outDir, bundle), ...args], { cwd: projectRoot, stdio: 'inherit' }).status === 0
  );
}
