import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project.mjs';
import { vitestTally } from './tally.mjs';

/**
 * Runs projects of vitest.config.ts; their report goes to the screen as it comes.
 * @param {string[]} projects
 */
export function runVitest(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'redlane-test-'));
  const reportFile = join(folder, 'report.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', ...args, ...projects.map((project) => `--project=${project}`)],
    // A build of this process leaves 'production' behind, in which React has no `act`.
    { cwd: projectRoot, env: { ...process.env, NODE_ENV: 'test' }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const report = readReport(reportFile);
  rmSync(folder, { recursive: true });
  return vitestTally(report, status ?? 1);
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
