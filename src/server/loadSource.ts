import { collectGarbage } from './import/collectGarbage';
import { ImportError } from './import/ImportError';
import { importDocuments } from './import/importDocuments';
import { type ImportProgress, importFiles } from './import/importFiles';
import { shortName } from './import/input/namesOf';
import { simulate } from './simulator/simulate';
import { ImportedSource } from './sources/ImportedSource';
import type { ImportedResults } from './sources/importedResults';
import type { ResultsSource } from './sources/resultsSource';

const DEMO = 'Demo (simulated)';
const MOST_NAMES = 3;
/** From here on it pays to collect what an import left behind. */
const MANY_DOCUMENTS = 100_000;

/** What to call these paths together: the names of the first ones, or of the demo when there are none. */
export function nameOf(paths: readonly string[]): string {
  if (paths.length === 0) return DEMO;
  const names = paths.map(shortName);
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
}

function refuseProblems({ report, documents }: ImportedResults): void {
  const [first] = report.problems;
  if (first === undefined) return;
  documents.close();
  throw new ImportError(`--strict: ${first.file} line ${first.line}: ${first.reason}`);
}

type LoadOptions = {
  /** Refuse files of which any document cannot be read. */
  readonly strict?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
};

/** What to explore: the results in these files, folders and patterns ("-" is standard input), or without any the simulated demo. */
export async function loadSource(
  paths: readonly string[],
  { strict = false, onProgress = () => {} }: LoadOptions = {},
): Promise<ResultsSource> {
  const name = nameOf(paths);
  if (paths.length === 0) {
    return new ImportedSource({ kind: 'demo', name, simulated: true }, importDocuments('simulation', simulate()));
  }
  const results = await importFiles(paths, onProgress);
  if (strict) refuseProblems(results);
  if (results.report.documents > MANY_DOCUMENTS) setImmediate(collectGarbage);
  return new ImportedSource({ kind: 'files', name, simulated: false }, results);
}
