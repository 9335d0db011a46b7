import { readViews, type SavedView, writeViews } from './savedViews';

const KEY = 'redlane-views';

/** The saved views of this browser, or why they cannot be read. */
export type Kept = { readonly views: readonly SavedView[]; readonly problem: string | null };

const listeners = new Set<() => void>();
let last: { readonly text: string | null; readonly kept: Kept } | null = null;

function keptIn(text: string | null): Kept {
  try {
    return { views: text === null ? [] : readViews(text), problem: null };
  } catch (error) {
    return { views: [], problem: `The saved views of this browser cannot be read. ${(error as Error).message}` };
  }
}

/** What this browser keeps; the same object while that is the same. */
export function keptViews(): Kept {
  try {
    const text = localStorage.getItem(KEY);
    if (last === null || last.text !== text) last = { text, kept: keptIn(text) };
  } catch {
    last ??= { text: null, kept: { views: [], problem: 'This browser does not let the page keep anything.' } };
  }
  return last.kept;
}

/** Keeps these views in place of all. Throws an Error for people when the browser refuses, and nothing has changed then. */
export function keepViews(views: readonly SavedView[]): void {
  try {
    localStorage.setItem(KEY, writeViews(views));
  } catch {
    throw new Error(
      'The browser did not keep the view: its storage is full, or denied to this page. Export your views, or copy a link instead.',
    );
  }
  for (const listen of listeners) listen();
}

/** Tells of every change, also by another tab. */
export function subscribeViews(listen: () => void): () => void {
  listeners.add(listen);
  window.addEventListener('storage', listen);
  return () => {
    listeners.delete(listen);
    window.removeEventListener('storage', listen);
  };
}
