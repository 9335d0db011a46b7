import { readdirSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { ImportError } from '../ImportError';
import { cannotRead } from './cannotRead';
import { STANDARD_INPUT } from './namesOf';

const resultsFile = /\.(?:ndjson|jsonl?|csv|parquet|gz|zst)$/i;
const EXTENSIONS = '.ndjson, .jsonl, .json, .csv, .parquet, .gz or .zst';

const isHidden = (path: string): boolean => /(?:^|[\\/])\./.test(path);

/** Undefined for what is not there or may not be looked at: opening it says why. */
function statOrNone(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The regular files below a folder, however deep, as paths inside it. */
function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !isHidden(path));
    return entries.filter((path) => statOrNone(join(folder, path))?.isFile()).sort();
  } catch (error) {
    throw cannotRead(folder, error);
  }
}

function expandFolder(folder: string): string[] {
  const files = filesIn(folder).filter((path) => resultsFile.test(path));
  if (files.length > 0) return files.map((path) => join(folder, path));
  throw new ImportError(`cannot read ${folder}: it is a folder without results files (${EXTENSIONS})`);
}

function expandPattern(pattern: string): string[] {
  const files = globSync(pattern, { expandDirectories: false, absolute: true });
  if (files.length > 0) return files.sort();
  throw new ImportError(`cannot read ${pattern}: no file has a name like that`);
}

/** What exists is never taken for a pattern, whatever characters its name has. */
function expandPath(path: string): string[] {
  if (path === STANDARD_INPUT) return [path];
  const stats = statOrNone(path);
  if (stats?.isDirectory()) return expandFolder(path);
  return stats === undefined && isDynamicPattern(path) ? expandPattern(path) : [path];
}

/**
 * The files that these paths name, each once: a folder stands for the results files in it, however deep and in the order
 * of their names; a pattern such as `results/*.ndjson.gz` for the files that fit it. A folder or a pattern without any is
 * an ImportError; any other path, and "-", stands for itself, whether there is such a file or not.
 */
export function expandPaths(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap(expandPath);
  return [...new Map(files.map((path) => [path === STANDARD_INPUT ? path : resolve(path), path])).values()];
}

/** How many files of these folders are no results files by their names, with the folder; only what was left out is told. */
export function leftOut(paths: readonly string[]): readonly string[] {
  const folders = paths.filter((path) => path !== STANDARD_INPUT && statOrNone(path)?.isDirectory());
  return folders.flatMap((folder) => {
    const names = filesIn(folder).filter((path) => !resultsFile.test(path));
    return names.length > 0 ? [sentence(folder, names)] : [];
  });
}

const MOST_NAMES = 5;

function sentence(folder: string, names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  const files = names.length === 1 ? 'a file that is' : `${names.length} files that are`;
  return `Left out of ${folder}: ${files} not named like results (${names.slice(0, MOST_NAMES).join(', ')}${more}).`;
}
