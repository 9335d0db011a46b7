// Runs TypeScript files one after the other: node src/scripts/runTypeScript.mjs FILE...
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { projectRoot } from './project.mjs';

for (const file of process.argv.slice(2)) {
  await runnerImport(resolve(file), { root: projectRoot, configFile: false, logLevel: 'warn' });
}
