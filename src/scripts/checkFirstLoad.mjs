import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { firstLoad } from './firstLoad.mjs';
import { projectRoot } from './project.mjs';

/** @typedef {import('vite').Rollup.OutputChunk} OutputChunk */

/** What the scripts of the first screen may weigh together, packed by gzip, each by itself. */
const BUDGET_BYTES = 220_000;

/** What is large and not needed for the first screen. */
const APART = ['echarts', 'zrender', '@mantine/dates', 'dayjs', '@floating-ui/dom'];

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * What is wrong with the scripts that the page loads first; null when nothing is.
 * @param {Pick<OutputChunk, 'fileName' | 'code' | 'moduleIds'>[]} chunks
 * @param {number} [budget] in bytes
 * @returns {string | null}
 */
export function firstLoadProblem(chunks, budget = BUDGET_BYTES) {
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  const early = APART.filter((name) => modules.some((id) => id.includes(`/node_modules/${name}/`)));
  if (early.length > 0)
    return `The first load holds ${early.join(' and ')}, which must come later: import what uses it by React.lazy or import().`;
  const sizes = chunks.map(({ fileName, code }) => ({ fileName, size: gzipSync(code).length }));
  const sum = sizes.reduce((total, { size }) => total + size, 0);
  if (sum <= budget) return null;
  const largest = sizes.toSorted((a, b) => b.size - a.size).slice(0, 5);
  const list = largest.map(({ fileName, size }) => `  ${kilobytes(size).padStart(9)}  ${fileName}`).join('\n');
  return `The scripts of the first load weigh ${kilobytes(sum)} in gzip, more than the ${kilobytes(budget)} of its budget. Import by React.lazy what the first screen does not show. The largest:\n${list}`;
}

/**
 * Builds the page, in memory, and weighs what it loads first.
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
export async function checkFirstLoad() {
  process.env.NODE_ENV = 'production';
  const output = await build({ root: projectRoot, logLevel: 'silent', build: { write: false } });
  if (!('output' in output)) throw new Error('The build of the page gave no output.');
  const chunks = firstLoad(Object.fromEntries(output.output.map((one) => [one.fileName, one])));
  const problem = firstLoadProblem(chunks);
  return { passed: problem === null, output: problem ?? '' };
}
