import { keepPreviousData, queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Answer, Question, QuestionName } from '../columns/questions';
import type { LoadProgress } from './columns/ColumnEngine';
import type { ColumnStore } from './columns/ColumnStore';
import { useVersion } from './source';

/** The column store of the page: a worker in the browser, in process in tests. */
export const ColumnStoreContext = createContext<ColumnStore | null>(null);

function useColumnStore(): ColumnStore {
  const store = useContext(ColumnStoreContext);
  if (store === null) throw new Error('useRecordColumns is used outside of ColumnStoreContext');
  return store;
}

const progressQuery = (version: string | undefined) =>
  queryOptions<LoadProgress>({ queryKey: ['columns', version, 'progress'], queryFn: skipToken });

/**
 * Loads every record and influencer result of the source into the column store, once a version; says how far it is. Until
 * they are there, the version before goes on answering.
 */
export function useRecordColumns() {
  const store = useColumnStore();
  const client = useQueryClient();
  const version = useVersion();
  const load = useQuery({
    queryKey: ['columns', version, 'load'],
    queryFn:
      version === undefined
        ? skipToken
        : async ({ signal }) => {
            const report = (progress: LoadProgress) => client.setQueryData(progressQuery(version).queryKey, progress);
            await store.load(report, signal);
            return version;
          },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const { data: progress } = useQuery(progressQuery(version));
  return { ...load, progress: progress ?? null };
}

const ANSWER_LIFE_MS = 5_000;

/** One panel's question to the columns. The last answer stays on the screen until the next one is there. */
export function useColumnAnswer<Name extends QuestionName>(name: Name, question: Question<Name> | null) {
  const store = useColumnStore();
  const { data: version } = useRecordColumns();
  return useQuery<Answer<Name>>({
    queryKey: ['columns', version, name, question],
    queryFn: version === undefined || question === null ? skipToken : ({ signal }) => store.ask(name, question, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: ANSWER_LIFE_MS,
    retry: false,
  });
}
