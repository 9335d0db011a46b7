import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { SourceTime } from '../domain/sourceTime';
import { pageAddress } from './PageAddress';
import { type Shown, ViewStore } from './ViewStore';
import type { View } from './viewState';

type ViewActions = {
  /** Changes the address: one step in the browser's history. */
  readonly setView: (change: Partial<View>) => void;
  /** Shows a change without touching the address, while a slider or a brush is dragged; null takes it back. */
  readonly previewView: (change: Partial<View> | null) => void;
  /** What is shown at this moment, for what happens at a click or a key. */
  readonly shown: () => Shown;
};

type ViewContext = { readonly store: ViewStore; readonly actions: ViewActions };

const Context = createContext<ViewContext | null>(null);

/** Gives the page its view. */
export function ViewProvider({ time, children }: { time: SourceTime; children: ReactNode }) {
  const [store] = useState(() => new ViewStore(pageAddress.read(), time));
  useLayoutEffect(() => {
    const follow = () => store.follow(pageAddress.read(), time);
    follow();
    return pageAddress.subscribe(follow);
  }, [store, time]);

  const value = useMemo(() => {
    const setView = (change: Partial<View>) => {
      store.preview(change);
      pageAddress.change(change);
      store.settle(change);
    };
    const previewView = (change: Partial<View> | null) => store.preview(change);
    return { store, actions: { setView, previewView, shown: store.shown } };
  }, [store]);

  return <Context value={value}>{children}</Context>;
}

function useViewContext(): ViewContext {
  const context = useContext(Context);
  if (context === null) throw new Error('useView is used outside of ViewProvider');
  return context;
}

/** The view of the page, and the ways to change it. Renders at every change of it, also while something is dragged. */
export function useView(): Shown & ViewActions {
  const { store, actions } = useViewContext();
  const shown = useSyncExternalStore(store.subscribe, store.shown);
  return { ...shown, ...actions };
}

/** A part of the view, picked from what is shown: renders only when that part changes. */
export function useViewPart<T>(pick: (shown: Shown) => T): T {
  const { store } = useViewContext();
  return useSyncExternalStore(store.subscribe, () => pick(store.shown()));
}

/** The ways to change the view: they stay the same, and using them renders nothing. */
export const useViewActions = (): ViewActions => useViewContext().actions;
