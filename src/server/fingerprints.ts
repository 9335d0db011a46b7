import { statSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * By path, what tells one state of a file from the next without reading it: inode, size, time of change. Null for what
 * cannot be read twice, such as standard input or a pipe, and for what is not there.
 */
export type Fingerprints = ReadonlyMap<string, string | null>;

function fingerprintOf(path: string): string | null {
  try {
    const stats = statSync(path, { bigint: true });
    return stats.isFile() ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : null;
  } catch {
    return null;
  }
}

export const takeFingerprints = (paths: readonly string[]): Fingerprints =>
  new Map(paths.map((path) => [path, fingerprintOf(path)]));

/** The names of the files that differ: they grew, were replaced, are gone or are new. */
export function changedFiles(before: Fingerprints, now: Fingerprints): string[] {
  const paths = [...new Set([...before.keys(), ...now.keys()])];
  const isChanged = (path: string) => (before.get(path) ?? null) !== (now.get(path) ?? null);
  return paths.filter(isChanged).map((path) => basename(path));
}
