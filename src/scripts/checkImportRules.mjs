import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.mjs';
import { runNode } from './runNode.mjs';

/**
 * The import table of .dependency-cruiser.cjs, and that the cruiser really read every source file: with a compiler
 * that it does not know it reads none, and passes.
 */
export async function checkImportRules() {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const run = await runNode('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', args);
  const cruise = parseCruise(run.output);
  if (!cruise) return { passed: false, output: run.output };
  const faults = [...cruise.summary.violations.map(describeViolation), ...unreadSources(cruise.modules)];
  return { passed: faults.length === 0, output: faults.join('\n') };
}

/**
 * @param {string} output
 * @returns {import('dependency-cruiser').ICruiseResult | null} null when the cruiser stopped with a message
 */
function parseCruise(output) {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

/** @param {import('dependency-cruiser').IViolation} violation */
function describeViolation({ rule, from, to, cycle, comment }) {
  const way = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  return `${rule.name}: ${from} -> ${way}${comment ? ` (${comment})` : ''}`;
}

/** @param {import('dependency-cruiser').IModule[]} modules */
function unreadSources(modules) {
  const read = new Set(modules.map(({ source }) => source));
  return sourceFiles().flatMap((file) => (read.has(file) ? [] : [`${file} was not read by dependency-cruiser`]));
}

function sourceFiles() {
  return readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file));
}
