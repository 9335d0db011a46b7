import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isBuilt, sourceFingerprint } from './buildStamp.mjs';
import { projectRoot } from './project.mjs';

/**
 * Builds what is missing or stale, in a process of its own so that the bundler's memory goes back; says so in one line.
 * @returns {boolean} whether dist is now up to date; when not, the bundler has said why
 */
export function ensureBuilt() {
  if (isBuilt(projectRoot, sourceFingerprint(projectRoot))) return true;
  const why = existsSync(join(projectRoot, 'dist')) ? 'sources changed' : 'first start';
  console.log(`Building Redlane (${why}) ...`);
  const script = join(projectRoot, 'src', 'scripts', 'build.mjs');
  return spawnSync(process.execPath, [script, '--quiet'], { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
