import { basename, resolve } from 'node:path';

export const STANDARD_INPUT = '-';

/** The name of a file or folder, without the folders around it. */
export const shortName = (path: string): string =>
  path === STANDARD_INPUT ? 'standard input' : basename(resolve(path));

/** What to call each file for people: its name without the folder, but the whole path where two have one name. */
export function namesOf(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(shortName(path), (counts.get(shortName(path)) ?? 0) + 1);
  return paths.map((path) => (counts.get(shortName(path)) === 1 ? shortName(path) : path));
}
