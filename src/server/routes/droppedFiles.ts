import type { Context } from 'hono';
import { droppedFilesQuery, MOST_DROPPED_BYTES } from '../../contract/droppedFiles';
import { badRequest, bodyTooLarge } from '../errors';
import type { Exploration } from '../exploration';
import { ImportError } from '../import/ImportError';
import { type AnnouncedFile, storeFiles } from '../storeFiles';
import { temporaryFolder } from '../temporaryFolder';
import { parseQuery } from './parseQuery';
import { bodyOf } from './requestBody';

function readQuery(c: Context): AnnouncedFile[] {
  const { searchParams } = new URL(c.req.url);
  const lists = Object.fromEntries(Array.from(searchParams.keys(), (name) => [name, searchParams.getAll(name)]));
  const { file, bytes } = parseQuery(droppedFilesQuery, { file: [], bytes: [], ...lists });
  const sum = bytes.reduce((all, length) => all + length, 0);
  if (sum > MOST_DROPPED_BYTES) throw bodyTooLarge(MOST_DROPPED_BYTES);
  return file.map((name, i) => ({ name, bytes: bytes[i] }));
}

/**
 * `POST /api/source/files`: explores what is sent instead of what was explored before, which stays when the import fails. The files lie
 * in a temporary folder only as long as they are read.
 */
export async function exploreDroppedFiles(c: Context, exploration: Exploration): Promise<void> {
  const files = readQuery(c);
  const folder = temporaryFolder();
  try {
    await exploration.explore(await storeFiles(bodyOf(c), files, folder.path));
  } catch (error) {
    throw error instanceof ImportError ? badRequest(error.message) : error;
  } finally {
    folder.remove();
  }
}
