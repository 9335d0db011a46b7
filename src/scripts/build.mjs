// The page into dist/web and the command into dist/server. --quiet prints warnings and errors only.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { removeStamp, sourceFingerprint, writeStamp } from './buildStamp.mjs';
import { projectRoot } from './project.mjs';

// Vite keeps a NODE_ENV that is set already, as under a test runner, and would bundle React's development build.
process.env.NODE_ENV = 'production';

/** @type {import('vite').InlineConfig} */
const shared = { root: projectRoot, logLevel: process.argv.includes('--quiet') ? 'warn' : 'info' };
const fingerprint = sourceFingerprint(projectRoot);
removeStamp(projectRoot);
try {
  await build(shared);
  await build({ ...shared, build: { ssr: 'src/server/cli.ts' } });
  passOn('echarts', 'NOTICE');
  passOn('@fontsource-variable/inter', 'LICENSE');
  writeStamp(projectRoot, fingerprint);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * Vite gathers the licences of bundled code; the NOTICE that Apache-2.0 asks to pass on, and the licence of a font, it leaves out.
 * @param {string} library
 * @param {string} file
 */
function passOn(library, file) {
  const text = readFileSync(join(projectRoot, 'node_modules', library, file), 'utf8');
  appendFileSync(join(projectRoot, 'dist/web/licenses.md'), `\n## ${library}: ${file}\n\n${text}\n`);
}
