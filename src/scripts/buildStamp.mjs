import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'public',
  'index.html',
  'package.json',
  'package-lock.json',
  'postcss.config.cjs',
  'vite.config.ts',
];
const NOT_BUILT = join('src', 'scripts');
const PRODUCTS = ['dist/web/index.html', 'dist/server/cli.js'];
const STAMP = 'dist/.stamp';

/**
 * One hash over the path and content of everything that the build reads. Contents, not times: a checkout changes times.
 * @param {string} root
 */
export function sourceFingerprint(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * True when dist was built from these sources and is whole.
 * @param {string} root
 * @param {string} fingerprint
 */
export function isBuilt(root, fingerprint) {
  return (
    [...PRODUCTS, STAMP].every((file) => existsSync(join(root, file))) &&
    readFileSync(join(root, STAMP), 'utf8') === fingerprint
  );
}

/** @param {string} root */
export function removeStamp(root) {
  rmSync(join(root, STAMP), { force: true });
}

/**
 * @param {string} root
 * @param {string} fingerprint of the sources before the build read them
 */
export function writeStamp(root, fingerprint) {
  writeFileSync(join(root, STAMP), fingerprint);
}

/**
 * @param {string} root
 * @param {string} path from root
 * @returns {string[]} paths from root, in a fixed order
 */
function filesUnder(root, path) {
  if (path === NOT_BUILT || !existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(root, join(path, name)));
}
