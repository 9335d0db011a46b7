import { setImmediate } from 'node:timers/promises';
import type { ImportReport } from '../../contract/source';
import type { ImportedResults } from '../sources/importedResults';
import { readPieces } from './formats/readPieces';
import { ImportError } from './ImportError';
import { Importer } from './Importer';
import { expandPaths, leftOut } from './input/expandPaths';
import { namesOf } from './input/namesOf';
import { type Input, openInput } from './input/openInput';

/** How far an import is, over all of its files. */
export type ImportProgress = {
  /** The one that is being read. */
  readonly file: string;
  /** Bytes read so far, as they lie in the files. */
  readonly bytes: number;
  /** Bytes of all files; null where that is not known, as of standard input or a pipe. */
  readonly size: number | null;
  readonly documents: number;
  /** How many of the documents are kept. */
  readonly kept: number;
};

type OnProgress = (progress: ImportProgress) => void;

/** Bytes of all inputs; nobody knows how much will come out of standard input, and a pipe has no size. */
const sizeOf = (inputs: readonly Input[]): number | null =>
  inputs.reduce<number | null>((sum, { size }) => (sum === null || !size ? null : sum + size), 0);

/** Between chunks the server answers who asks. */
async function importInput(input: Input, importer: Importer, onPieces: () => void): Promise<void> {
  for await (const pieces of readPieces(input)) {
    for (const piece of pieces) importer.addPiece(input.name, piece);
    onPieces();
    await setImmediate();
  }
}

const listed = (items: readonly string[]): string => items.map((item) => `\n  ${item}`).join('');

/** Says what was found instead of anything to show. */
function nothingKept({ files, documents, skipped, problems, problem_count }: ImportReport): ImportError {
  const names = files.map(({ name }) => name).join(', ');
  const kinds = skipped.map(({ kind, count }) => `${count} of kind ${kind}`);
  const first = problems.slice(0, 3).map(({ file, line, reason }) => `${file} line ${line}: ${reason}`);
  const skippedText = kinds.length > 0 ? ` Skipped: ${kinds.join(', ')}.` : '';
  const problemText = first.length > 0 ? ` ${problem_count} could not be read:${listed(first)}` : '';
  return new ImportError(
    `nothing to show in ${names}: none of its ${documents} documents is a result or a job.${skippedText}${problemText}`,
  );
}

/**
 * Imports results files, and those that folders and patterns stand for ("-" is standard input), one after another. Bad
 * lines are reported, not fatal. A file that cannot be read or is no results file is an ImportError where it was named
 * itself, else a problem of the report; an import that keeps no document at all is an ImportError.
 */
export async function importFiles(paths: readonly string[], onProgress: OnProgress): Promise<ImportedResults> {
  const importer = new Importer();
  try {
    await importAll(paths, importer, onProgress);
    if (importer.report.kept === 0) throw nothingKept(importer.report.finish());
    return importer.finish();
  } catch (error) {
    importer.discard();
    throw error;
  }
}

async function importAll(paths: readonly string[], importer: Importer, onProgress: OnProgress): Promise<void> {
  const files = expandPaths(paths);
  const names = namesOf(files);
  const inputs = files.map((path, i) => openInput(path, names[i]));
  const { report } = importer;
  for (const sentence of leftOut(paths)) report.notice(sentence);
  const size = sizeOf(inputs);
  let bytesBefore = 0;
  for (const [i, input] of inputs.entries()) {
    const documentsBefore = report.documents;
    const onPieces = () => {
      const bytes = bytesBefore + input.bytesRead();
      onProgress({ file: input.name, bytes, size, documents: report.documents, kept: report.kept });
    };
    await importInput(input, importer, onPieces).catch((error: Error) => {
      if (paths.includes(files[i]) || !(error instanceof ImportError)) throw error;
      report.problem({ file: input.name, line: 1, reason: error.message });
    });
    report.endFile(input.name, input.bytesRead(), documentsBefore);
    bytesBefore += input.bytesRead();
  }
}
