import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds a page of the benchmarks as the product is built; answers the folder it lies in. */
export async function buildPage(name: string): Promise<string> {
  const outDir = resolve('node_modules/.cache/redlane/benchPages', name);
  await build({
    root: resolve('test/bench', name),
    configFile: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500 },
  });
  return outDir;
}
