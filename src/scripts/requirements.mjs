import { existsSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = [20, 19];

/**
 * What is missing on this machine, as a sentence that says what to do; null when nothing is.
 * @param {string} nodeVersion as in process.versions.node
 * @param {string} root the folder of package.json
 */
export function missingRequirement(nodeVersion, root) {
  const [major, minor] = nodeVersion.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    return `Redlane needs Node ${OLDEST_NODE.join('.')} or later, and this is Node ${nodeVersion}.`;
  }
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    return 'The packages are not installed yet: run "npm install" first.';
  }
  return null;
}
