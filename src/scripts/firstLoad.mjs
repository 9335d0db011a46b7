/** @typedef {import('vite').Rollup.OutputBundle} OutputBundle */
/** @typedef {import('vite').Rollup.OutputChunk} OutputChunk */

/**
 * The scripts that the page loads before there is anything on the screen: its entry, the parts that the entry imports at once, and
 * all that these need.
 * @param {OutputBundle} bundle
 * @returns {OutputChunk[]}
 */
export function firstLoad(bundle) {
  const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.isEntry && one.name === 'index');
  if (entry?.type !== 'chunk') throw new Error('The build has no entry of index.html.');
  /** @type {Set<OutputChunk>} */
  const found = new Set();
  /** @param {string} fileName */
  const add = (fileName) => {
    const chunk = bundle[fileName];
    if (chunk?.type !== 'chunk' || found.has(chunk)) return;
    found.add(chunk);
    chunk.imports.forEach(add);
  };
  for (const fileName of [entry.fileName, ...entry.dynamicImports]) add(fileName);
  return [...found];
}
