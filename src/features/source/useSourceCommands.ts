import { useCluster } from '../../client/source';
import type { Command } from '../../ui/Command';
import { sourceShortcuts } from './sourceShortcuts';
import { useRefresh } from './useRefresh';

/** Commands for a live source. */
export function useSourceCommands(): readonly Command[] {
  const cluster = useCluster();
  const { refresh } = useRefresh();
  if (cluster === null) return [];
  const { refresh: shortcut } = sourceShortcuts;
  return [{ id: 'refresh', group: 'Data source', label: 'Refresh', detail: shortcut.label, shortcut, run: refresh }];
}
