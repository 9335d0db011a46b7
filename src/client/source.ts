import {
  type QueryClient,
  queryOptions,
  useIsMutating,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type ClusterState, type ReadySource, type Source, source } from '../contract/source';
import { type SourceTime, sourceTime } from '../domain/sourceTime';
import { epochMs, type TimeRange } from '../domain/time';
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
  const isOnItsWay = about.cluster !== null && about.cluster.state !== 'complete';
  if (about.state === 'reading' || about.rereading !== null || isOnItsWay) return READING_MS;
  return about.kind === 'demo' ? false : WATCHING_MS;
}

/**
 * What is being explored, and what its import found. It is asked for again while it is read, and while the page is in
 * sight, since files and clusters change: so it has one user on the page. All others use what follows.
 */
export function useSource() {
  useHealing();
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

/** What `select` picks from the source; undefined until it was read. Only a change of that renders again. */
function useReadyPart<Part>(select: (source: ReadySource) => Part): Part | undefined {
  const { data } = useQuery({ ...sourceQuery, select: (about) => (about.state === 'ready' ? select(about) : null) });
  return data ?? undefined;
}

/** The version of the source, a part of the key of all that is asked of it; undefined until it was read. */
export const useVersion = (): string | undefined => useReadyPart(({ version }) => version);

/** How many jobs the source has; undefined until it was read. */
export const useJobCount = (): number | undefined => useReadyPart(({ jobs }) => jobs.length);

const clusterOf = ({ cluster }: Source): ClusterState | null => cluster;

/** How it stands with the cluster that is explored, also while it is first read; null for files and the demo. */
export const useCluster = (): ClusterState | null => useQuery({ ...sourceQuery, select: clusterOf }).data ?? null;

const isWholeSource = ({ cluster }: Source): boolean => cluster === null || cluster.state === 'complete';

/** Whether the server has all there is to have; of a cluster it may still be loading, or not get on. */
export const useIsWholeSource = (): boolean => useQuery({ ...sourceQuery, select: isWholeSource }).data ?? true;

/** What could not be asked while a cluster was away is asked again once it is back. */
function useHealing(): void {
  const client = useQueryClient();
  const isWhole = useIsWholeSource();
  useEffect(() => {
    if (isWhole) client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  }, [client, isWhole]);
}

/**
 * The time of a source, the same object while it is the same; null where there are no results. What a cluster was not asked for yet
 * nobody knows here: so its clock stands still from one time that it has answered all to the next.
 */
export function useSourceTime(about: Source | undefined): SourceTime | null {
  const [openedAt] = useState(() => Date.now());
  const { kind, extent, cluster } =
    about?.state === 'ready' ? about : { kind: undefined, extent: undefined, cluster: null };
  const clock = cluster?.checked_at ?? openedAt;
  const { from, to } = extent ?? {};
  return useMemo(() => {
    if (kind === undefined || from === undefined || to === undefined) return null;
    return sourceTime(kind, { from: epochMs(from), to: epochMs(to) }, epochMs(clock));
  }, [kind, from, to, clock]);
}

/** Whether calendars or buckets of the source tell of scheduled events. */
export const useHasScheduledEvents = (): boolean => useReadyPart(({ scheduled_events }) => scheduled_events) === true;

/** Takes the source as the server has just told it, whatever was asked before. */
export async function keepSource(client: QueryClient, about: Source): Promise<void> {
  await client.cancelQueries(sourceQuery);
  client.setQueryData(sourceQuery.queryKey, about);
}

const reloadKey = rereadingKey('changes');

function reloadPath(looked: TimeRange | null): string {
  const query = looked && new URLSearchParams({ start: String(looked.from), end: String(looked.to) });
  return `/api/source/reload${query ? `?${query}` : ''}`;
}

/**
 * Has the server read anew what has changed, or ask a cluster for what is new: above all in the time that is looked at, if one is named.
 * Resolves when it has, or when it could not. Rejects with `ApiError`.
 */
export function useReload() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: reloadKey,
    mutationFn: (looked: TimeRange | null) => fetchJson(reloadPath(looked), source, undefined, { method: 'POST' }),
    onSuccess: (about) => keepSource(client, about),
  });
}

/** Whether that is going on, whoever began it. */
export const useIsReloading = (): boolean => useIsMutating({ mutationKey: reloadKey }) > 0;
