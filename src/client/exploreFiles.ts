import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { MOST_DROPPED_BYTES } from '../contract/droppedFiles';
import { source } from '../contract/source';
import { formatBytes } from '../domain/bytes';
import { ApiError } from './ApiError';
import { fetchJson } from './http';
import { keepSource, rereadingKey } from './source';

const mutationKey = rereadingKey('files');

/** Nothing is sent of what the server would not take. */
function checkSize(files: readonly File[]): void {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= MOST_DROPPED_BYTES) return;
  const [size, most] = [bytes, MOST_DROPPED_BYTES].map(formatBytes);
  throw new ApiError(
    'http',
    `It is ${size}, and ${most} can be sent. Start Redlane with it instead: redlane FILE`,
    413,
  );
}

async function sendFiles(files: readonly File[]) {
  checkSize(files);
  const query = new URLSearchParams();
  for (const { name } of files) query.append('file', name);
  for (const { size } of files) query.append('bytes', String(size));
  // A blob of files is read from the disk while it is sent: nothing is copied into the page.
  return fetchJson(`/api/source/files?${query}`, source, undefined, { method: 'POST', body: new Blob([...files]) });
}

/** Has the server explore files of this machine instead of what it explores now. Rejects with `ApiError`, and then nothing has changed. */
export function useExploreFiles() {
  const client = useQueryClient();
  return useMutation({ mutationKey, mutationFn: sendFiles, onSuccess: (about) => keepSource(client, about) });
}

/** What became of the files that were last to be explored, whoever sent them. */
export type LastFiles = {
  readonly files: readonly File[];
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Tells one attempt from the next. */
  readonly startedAt: number;
};

/** Null when no files were sent yet. */
export function useLastFiles(): LastFiles | null {
  const attempts = useMutationState({
    filters: { mutationKey },
    select: ({ state }): LastFiles => ({
      files: state.variables as readonly File[],
      isPending: state.status === 'pending',
      error: state.error,
      startedAt: state.submittedAt,
    }),
  });
  return attempts.at(-1) ?? null;
}
