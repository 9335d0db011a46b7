import { createApp } from '../../../../src/server/app';
import { importFiles } from '../../../../src/server/import/importFiles';
import { ImportedSource } from '../../../../src/server/sources/ImportedSource';
import { steadyExploration } from '../../support/steadyExploration';
import { temporaryFolder } from '../../support/temporaryFolder';

/** Imports files of these contents, and the whole server in process over them. */
export async function importContents(...contents: readonly (string | Uint8Array)[]) {
  const { write } = temporaryFolder();
  const paths = contents.map((content, i) => write(`file-${i}`, content));
  const results = await importFiles(paths, () => {});
  const source = new ImportedSource({ kind: 'files', name: 'test', simulated: false }, results);
  return { results, app: createApp({ exploration: steadyExploration(source), webRoot: null }) };
}

/** The JSON text of each value, a line each. */
export const lines = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');
