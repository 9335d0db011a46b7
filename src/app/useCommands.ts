import { useFilterCommands } from '../features/controls/useFilterCommands';
import { useJobCommands } from '../features/controls/useJobCommands';
import { useTimeCommands } from '../features/controls/useTimeCommands';
import { useExportCommands } from '../features/export/useExportCommands';
import { useSourceCommands } from '../features/source/useSourceCommands';
import { useViewByCommands } from '../features/timeline/viewBy/useViewByCommands';
import { useViewCommands } from '../features/views/useViewCommands';
import type { Command } from '../ui/Command';
import { useAppCommands } from './useAppCommands';

/** All that the page can do, put together from its parts. */
export function useCommands(typed: string, onShowShortcuts: () => void): readonly Command[] {
  return [
    ...useViewCommands(typed),
    ...useTimeCommands(),
    ...useFilterCommands(),
    ...useViewByCommands(),
    ...useExportCommands(),
    ...useSourceCommands(),
    ...useAppCommands(onShowShortcuts),
    ...useJobCommands(),
  ];
}
