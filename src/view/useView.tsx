import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { RecordFilter } from '../domain/recordFilter';
import type { TimeRange } from '../domain/time';
import { recordFilter } from './recordFilter';
import { resolveRange } from './resolveRange';
import type { ReadView, View } from './viewState';

type ViewContext = {
  readonly view: View;
  /** The time the view covers, resolved. */
  readonly range: TimeRange;
  /** First bucket start to last bucket end of the source. */
  readonly extent: TimeRange;
  /** Every panel's choice applied; a panel takes its own part out again. */
  readonly filter: RecordFilter;
  /** What in the address made no sense, a sentence each. */
  readonly problems: readonly string[];
  /** Changes the address: one step in the browser's history. */
  readonly setView: (change: Partial<View>) => void;
  /** Shows a change without touching the address, while a slider or a brush is dragged; null takes it back. */
  readonly previewView: (change: Partial<View> | null) => void;
};

const Context = createContext<ViewContext | null>(null);

/** Gives the page its view: what the address says, with a preview laid over it while something is dragged. */
export function ViewProvider({ extent, children }: { extent: TimeRange; children: ReactNode }) {
  const address = useSearch({ strict: false }) as ReadView;
  const navigate = useNavigate();
  const [preview, setPreview] = useState<Partial<View> | null>(null);

  const setView = useCallback(
    async (change: Partial<View>) => {
      setPreview(change);
      await navigate({
        to: '.',
        search: (old: unknown) => ({ ...(old as ReadView), view: { ...(old as ReadView).view, ...change } }),
      });
      setPreview((current) => (current === change ? null : current));
    },
    [navigate],
  );

  const value = useMemo(() => {
    const view = { ...address.view, ...preview };
    const { range, problem } = resolveRange(view, extent);
    const problems = problem === null ? address.problems : [...address.problems, problem];
    return { view, range, extent, filter: recordFilter(view, range), problems, setView, previewView: setPreview };
  }, [address, preview, extent, setView]);

  return <Context value={value}>{children}</Context>;
}

/** The view of the page, and the ways to change it. */
export function useView(): ViewContext {
  const context = useContext(Context);
  if (context === null) throw new Error('useView is used outside of ViewProvider');
  return context;
}
