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
  passOnNotice('echarts');
  writeStamp(projectRoot, fingerprint);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * Apache-2.0 asks for the NOTICE of a bundled library to be passed on; Vite gathers the licences only.
 * @param {string} library
 */
function passOnNotice(library) {
  const notice = readFileSync(join(projectRoot, 'node_modules', library, 'NOTICE'), 'utf8');
  appendFileSync(join(projectRoot, 'dist/web/licenses.md'), `\n## NOTICE of ${library}\n\n${notice}\n`);
}
