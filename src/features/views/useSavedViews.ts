import { useSyncExternalStore } from 'react';
import { useAnnounce } from '../../ui/Announcer';
import { keepViews, keptViews, subscribeViews } from './savedViewStore';
import { addViews, freeName, type SavedView } from './savedViews';

/** The saved views, and what can be done with them; each says what it did, and why it could not. */
export function useSavedViews() {
  const { views, problem } = useSyncExternalStore(subscribeViews, keptViews);
  const announce = useAnnounce();

  const change = (next: readonly SavedView[], text: string, undo?: () => void) => {
    try {
      keepViews(next);
      announce({ text, undo });
    } catch (error) {
      announce({ text: (error as Error).message });
    }
  };
  const replace = (old: SavedView, next: readonly SavedView[]) => views.flatMap((view) => (view === old ? next : view));
  return {
    views,
    problem,
    save: (name: string, address: string) => {
      const view = { name: freeName(views, name.trim()), address };
      change([...views, view], `Saved as “${view.name}”.`);
    },
    rename: (view: SavedView, name: string) => {
      const others = views.filter((other) => other !== view);
      change(replace(view, [{ ...view, name: freeName(others, name.trim()) }]), 'Renamed.');
    },
    remove: (view: SavedView) =>
      change(replace(view, []), `“${view.name}” was deleted.`, () => change(views, `“${view.name}” is back.`)),
    add: (others: readonly SavedView[]) => {
      const next = addViews(views, others);
      const count = next.length - views.length;
      change(next, count === 1 ? '1 view was added.' : `${count} views were added.`);
    },
  };
}
