import { checkFirstLoad } from './checkFirstLoad.mjs';
import { checkImportRules } from './checkImportRules.mjs';
import { runNode } from './runNode.mjs';

/** @typedef {{ passed: boolean, output: string }} CheckResult */

/** @type {Map<string, () => Promise<CheckResult>>} */
const checks = new Map([
  ['types', checkTypes],
  ['lint', () => runNode('node_modules/@biomejs/biome/bin/biome', ['ci', '--colors=off', '--error-on-warnings'])],
  ['import rules', checkImportRules],
  ['first load', checkFirstLoad],
  ['dead code', () => runNode('node_modules/knip/bin/knip.js', [])],
]);

/**
 * Runs all checks side by side; prints a line for each with its time, and after it what a failed one found.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const results = await Promise.all([...checks].map(([name, run]) => runCheck(name, run)));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/**
 * @param {string} name
 * @param {() => Promise<CheckResult>} run
 */
async function runCheck(name, run) {
  const started = performance.now();
  const { passed, output } = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name.padEnd(12)}  ${passed ? 'passed' : 'FAILED'}  ${seconds.padStart(5)} s`);
  if (!passed) console.log(output.trimEnd());
  return passed;
}

/** One run for each world: the page knows no node types, the server no DOM, the tests both. */
async function checkTypes() {
  const projects = ['tsconfig.browser.json', 'tsconfig.server.json', 'tsconfig.test.json'];
  const runs = await Promise.all(
    projects.map((project) => runNode('node_modules/typescript/bin/tsc', ['-p', project])),
  );
  return { passed: runs.every((run) => run.passed), output: runs.map((run) => run.output).join('') };
}
