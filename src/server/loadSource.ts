import { basename } from 'node:path';
import { importDocuments } from './import/importDocuments';
import { type ImportProgress, importFiles } from './import/importFiles';
import { STANDARD_INPUT } from './import/openInput';
import { simulate } from './simulator/simulate';
import { ImportedSource } from './sources/ImportedSource';
import type { ResultsSource } from './sources/resultsSource';

const MOST_NAMES = 3;

function nameOf(paths: readonly string[]): string {
  const names = paths.map((path) => (path === STANDARD_INPUT ? 'standard input' : basename(path)));
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
}

/** What to explore: the results in these files ("-" is standard input), or without any the simulated demo. */
export async function loadSource(
  paths: readonly string[],
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ResultsSource> {
  if (paths.length > 0) {
    return new ImportedSource(
      { kind: 'files', name: nameOf(paths), simulated: false },
      await importFiles(paths, onProgress),
    );
  }
  const demo = importDocuments('simulation', simulate());
  return new ImportedSource({ kind: 'demo', name: 'Demo (simulated)', simulated: true }, demo);
}
