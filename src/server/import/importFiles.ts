import type { ImportReport } from '../../contract/source';
import type { ImportedResults } from '../sources/importedResults';
import { chooseReader, HEAD_BYTES } from './chooseReader';
import { expandPaths } from './expandPaths';
import { ImportError } from './ImportError';
import { Importer } from './Importer';
import { type Input, openInput, withHead } from './openInput';
import type { PieceReader } from './Piece';

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

/** Damaged compression ends a file, but what came before it is kept. */
const isDamagedGzip = (error: unknown): boolean => String((error as NodeJS.ErrnoException).code).startsWith('Z_');

async function importInput(input: Input, importer: Importer, onChunk: () => void): Promise<void> {
  const { name } = input;
  let reader: PieceReader | null = null;
  let damage: string | null = null;
  try {
    for await (const chunk of withHead(input.chunks, HEAD_BYTES)) {
      reader ??= chooseReader(name, chunk);
      for (const piece of reader.push(chunk)) importer.addPiece(name, piece);
      onChunk();
    }
  } catch (error) {
    if (!isDamagedGzip(error)) throw error;
    damage = `the compressed data are damaged or cut off from here on: ${(error as Error).message}`;
  }
  if (reader === null && damage !== null) throw new ImportError(`cannot read ${name}: ${damage}`);
  reader ??= chooseReader(name, Buffer.alloc(0));
  for (const piece of reader.end()) importer.addPiece(name, piece);
  if (damage !== null) importer.addPiece(name, { line: reader.line, problem: damage });
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
 * Imports results files ("-" is standard input), one after another. Bad lines are reported, not fatal; a file that
 * cannot be read, that is no results file, or an import that keeps no document at all is an ImportError.
 */
export async function importFiles(paths: readonly string[], onProgress: OnProgress): Promise<ImportedResults> {
  const inputs = expandPaths(paths).map(openInput);
  const importer = new Importer();
  const { report } = importer;
  const size = sizeOf(inputs);
  let bytesBefore = 0;
  for (const input of inputs) {
    const documentsBefore = report.documents;
    await importInput(input, importer, () => {
      const bytes = bytesBefore + input.bytesRead();
      onProgress({ file: input.name, bytes, size, documents: report.documents, kept: report.kept });
    });
    report.endFile(input.name, input.bytesRead(), documentsBefore);
    bytesBefore += input.bytesRead();
  }
  const results = importer.finish();
  if (report.kept === 0) throw nothingKept(results.report);
  return results;
}
