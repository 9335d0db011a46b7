import {
  type QueryClient,
  queryOptions,
  useIsMutating,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type ReadySource, type Source, source } from '../contract/source';
import { fetchJson } from './http';

const READING_MS = 500;
const WATCHING_MS = 5_000;

const REREADING = ['rereading'];

/** The key of a mutation that has the server read something: while it does, the page asks how far it is. */
export const rereadingKey = (what: string) => [...REREADING, what];

const sourceQuery = queryOptions({
  queryKey: ['source'],
  queryFn: ({ signal }) => fetchJson('/api/source', source, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** How often to ask again: the demo never changes. */
function pause(about: Source | undefined): number | false {
  if (about === undefined) return false;
  if (about.state === 'reading' || about.rereading !== null) return READING_MS;
  return about.kind === 'files' ? WATCHING_MS : false;
}

/**
 * What is being explored, and what its import found. It is asked for again while it is read, and while the page is in
 * sight, since files change: so it has one user on the page. All others use `useReadySource`.
 */
export function useSource() {
  const isReloading = useIsMutating({ mutationKey: REREADING }) > 0;
  return useQuery({
    ...sourceQuery,
    refetchInterval: ({ state }) => (isReloading ? READING_MS : pause(state.data)),
    refetchOnWindowFocus: 'always',
  });
}

const readyOnly = (about: Source): ReadySource | null => (about.state === 'ready' ? about : null);

/** The source as it was read; null before that. */
export const useReadySource = (): ReadySource | null => useQuery({ ...sourceQuery, select: readyOnly }).data ?? null;

/** The version of the source, a part of the key of all that is asked of it; undefined until it was read. */
export const useVersion = (): string | undefined => useReadySource()?.version;

/** Whether calendars or buckets of the source tell of scheduled events. */
export const useHasScheduledEvents = (): boolean => useReadySource()?.scheduled_events === true;

/** Takes the source as the server has just told it, whatever was asked before. */
export async function keepSource(client: QueryClient, about: Source): Promise<void> {
  await client.cancelQueries(sourceQuery);
  client.setQueryData(sourceQuery.queryKey, about);
}

/** Has the server read anew what has changed; resolves when it has, or when it could not. Rejects with `ApiError`. */
export function useReload() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: rereadingKey('changes'),
    mutationFn: () => fetchJson('/api/source/reload', source, undefined, { method: 'POST' }),
    onSuccess: (about) => keepSource(client, about),
  });
}
