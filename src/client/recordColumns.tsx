import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { Answer, Question, QuestionName } from '../columns/questions';
import { ColumnBoard, type Told } from './columns/ColumnBoard';
import type { ColumnStore } from './columns/ColumnStore';
import type { LoadProgress } from './columns/columnLoad';
import type { AnyQuestion } from './columns/columnMessages';
import { useVersion } from './source';

type Columns = { readonly store: ColumnStore; readonly board: ColumnBoard };

const Context = createContext<Columns | null>(null);

/** Gives the page its columns: from a worker in the browser, in process in tests. */
export function ColumnsProvider({ store, children }: { store: ColumnStore; children: ReactNode }) {
  const columns = useMemo(() => ({ store, board: new ColumnBoard(store) }), [store]);
  return <Context value={columns}>{children}</Context>;
}

function useColumns(): Columns {
  const columns = useContext(Context);
  if (columns === null) throw new Error('The columns are used outside of ColumnsProvider');
  return columns;
}

/** Figures that follow each other more quickly cannot be read, and each is a render. */
const BETWEEN_FIGURES_MS = 100;

const progressQuery = (version: string | undefined) =>
  queryOptions<LoadProgress>({ queryKey: ['columns', version, 'progress'], queryFn: skipToken });

/**
 * Loads every record and influencer result of the source into the column store, once a version. Until they are there, the
 * version before goes on answering.
 */
export function useRecordColumns() {
  const { store, board } = useColumns();
  const client = useQueryClient();
  const version = useVersion();
  const { error, refetch } = useQuery({
    queryKey: ['columns', version, 'load'],
    queryFn:
      version === undefined
        ? skipToken
        : async ({ signal }) => {
            let edition = 0;
            let loaded: string | null = null;
            let toldAt = Number.NEGATIVE_INFINITY;
            const report = (progress: LoadProgress) => {
              const isNews = progress.edition > edition || progress.isComplete;
              if (isNews || performance.now() - toldAt > BETWEEN_FIGURES_MS) {
                client.setQueryData(progressQuery(version).queryKey, progress);
                toldAt = performance.now();
              }
              if (progress.edition > edition) board.refresh();
              edition = progress.edition;
              loaded = progress.version;
            };
            await store.load(report, signal);
            // What was loaded ahead may be of a version that has been read anew since.
            if (loaded !== null && loaded !== version) await store.load(report, signal);
            return version;
          },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return { error, refetch };
}

/** What `select` picks from how far the load is; null before it begins. Only a change of that renders again. */
export function useLoadProgress<Part>(select: (progress: LoadProgress) => Part): Part | null {
  const { data } = useQuery({ ...progressQuery(useVersion()), select });
  return data ?? null;
}

/**
 * One panel's question to the columns. The last answer stays on the screen until the next one is there; answers to what
 * several panels ask at one moment appear at one moment.
 */
export function useColumnAnswer<Name extends QuestionName>(name: Name, question: Question<Name> | null) {
  const { board } = useColumns();
  const id = useId();
  const listen = useCallback((listener: () => void) => board.subscribe(id, listener), [board, id]);
  const told = useSyncExternalStore(listen, () => board.told(id)) as Told<Name>;
  const retry = useCallback(() => board.retry(id), [board, id]);
  useLayoutEffect(() => board.want(id, name, question));
  useLayoutEffect(() => () => board.want(id, name, null), [board, id, name]);
  return { ...told, retry };
}

/** One question of a moment, for what happens at a click. Rejects when the columns cannot answer. */
export function useAskColumns() {
  const { store } = useColumns();
  return useCallback(
    async <Name extends QuestionName>(name: Name, question: Question<Name>): Promise<Answer<Name>> => {
      const { outcomes } = await store.ask([{ name, question } as AnyQuestion]);
      if (outcomes[0].kind === 'failed') throw outcomes[0].reason;
      return outcomes[0].answer as Answer<Name>;
    },
    [store],
  );
}
