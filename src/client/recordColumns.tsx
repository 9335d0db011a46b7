import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Answer, Question, QuestionName } from '../columns/questions';
import { ColumnBoard, type Told } from './columns/ColumnBoard';
import { ColumnLoads } from './columns/ColumnLoads';
import type { ColumnStore } from './columns/ColumnStore';
import type { LoadProgress } from './columns/columnLoad';
import type { AnyQuestion } from './columns/columnMessages';
import { useIsWholeSource, useVersion } from './source';

type Columns = {
  readonly store: ColumnStore;
  readonly board: ColumnBoard;
  readonly loads: ColumnLoads;
  /** The source has more than the columns. */
  readonly isBehind: boolean;
};

const Context = createContext<Columns | null>(null);

/** Gives the page its columns: from a worker in the browser, in process in tests. */
export function ColumnsProvider({ store, children }: { store: ColumnStore; children: ReactNode }) {
  const isBehind = useIsBehind();
  const parts = useMemo(() => {
    const board = new ColumnBoard(store);
    return { store, board, loads: new ColumnLoads(store, board) };
  }, [store]);
  useLayoutEffect(() => parts.board.setBehind(isBehind), [parts, isBehind]);
  const columns = useMemo(() => ({ ...parts, isBehind }), [parts, isBehind]);
  return <Context value={columns}>{children}</Context>;
}

function useColumns(): Columns {
  const columns = useContext(Context);
  if (columns === null) throw new Error('The columns are used outside of ColumnsProvider');
  return columns;
}

/**
 * Whether the source has more than the columns: while the server itself has not got all of it, and then until the version that has all of it
 * is loaded too. What changes once all was there is no such thing: it is news.
 */
function useIsBehind(): boolean {
  const isWhole = useIsWholeSource();
  const version = useVersion();
  const loaded = useLoadProgress((progress) => (progress.isComplete ? progress.version : null));
  const [wasBehind, setWasBehind] = useState(false);
  const isBehind = !isWhole || (wasBehind && loaded !== version);
  if (isBehind !== wasBehind) setWasBehind(isBehind);
  return isBehind;
}

const progressQuery = queryOptions<LoadProgress>({ queryKey: ['columns', 'progress'], queryFn: skipToken });

/**
 * Loads every record and influencer result of the source into the column store, once a version. Until they are there, the
 * version before goes on answering.
 */
export function useRecordColumns() {
  const { loads } = useColumns();
  const client = useQueryClient();
  const version = useVersion();
  const tell = (progress: LoadProgress) => void client.setQueryData(progressQuery.queryKey, progress);
  const { error, refetch } = useQuery({
    queryKey: ['columns', version, 'load'],
    queryFn: version === undefined ? skipToken : ({ signal }) => loads.load(version, tell, signal).then(() => version),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return { error, refetch };
}

/** What `select` picks from how far the last load is; null before the first begins. Only a change of that renders again. */
export function useLoadProgress<Part>(select: (progress: LoadProgress) => Part): Part | null {
  const { data } = useQuery({ ...progressQuery, select });
  return data ?? null;
}

/**
 * One panel's question to the columns. The last answer stays on the screen until the next one is there; answers to what
 * several panels ask at one moment appear at one moment. `isPartial`: there may be more than it knows; `isArriving`: and that is on
 * its way into the page.
 */
export function useColumnAnswer<Name extends QuestionName>(name: Name, question: Question<Name> | null) {
  const { board, isBehind } = useColumns();
  const id = useId();
  const listen = useCallback((listener: () => void) => board.subscribe(id, listener), [board, id]);
  const told = useSyncExternalStore(listen, () => board.told(id)) as Told<Name>;
  const retry = useCallback(() => board.retry(id), [board, id]);
  useLayoutEffect(() => board.want(id, name, question));
  useLayoutEffect(() => () => board.want(id, name, null), [board, id, name]);
  const isPartial = told.isPartial || told.isBehind || isBehind;
  return { ...told, isPartial, isArriving: told.isPartial, retry };
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
