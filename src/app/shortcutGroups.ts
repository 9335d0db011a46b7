import { filterShortcuts } from '../features/controls/filterShortcuts';
import { timeShortcuts } from '../features/controls/timeShortcuts';
import { exportShortcuts } from '../features/export/exportShortcuts';
import { paletteShortcuts } from '../features/palette/paletteShortcuts';
import { recordShortcuts } from '../features/records/recordShortcuts';
import { sourceShortcuts } from '../features/source/sourceShortcuts';
import { swimlaneShortcuts, swimlaneTableShortcuts } from '../features/timeline/swimlaneShortcuts';
import { viewShortcuts } from '../features/views/viewShortcuts';
import type { ShortcutGroup } from '../ui/Shortcut';

/** Every shortcut of the page: the lists that the handlers themselves go by. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  { title: 'Page', shortcuts: Object.values(paletteShortcuts) },
  { title: 'Time', shortcuts: Object.values(timeShortcuts) },
  { title: 'Filters', shortcuts: Object.values(filterShortcuts) },
  { title: 'Records', shortcuts: Object.values(recordShortcuts) },
  { title: 'Swimlane', shortcuts: Object.values(swimlaneTableShortcuts) },
  { title: 'Swimlane, when it has the focus', shortcuts: swimlaneShortcuts },
  { title: 'Views, links and files', shortcuts: [...Object.values(viewShortcuts), ...Object.values(exportShortcuts)] },
  { title: 'Clusters', shortcuts: Object.values(sourceShortcuts) },
];
