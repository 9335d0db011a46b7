import type { Shortcut } from '../../ui/Shortcut';

/** The keys of the grid, for people; `gridCursor.ts` and `useGridCursor.ts` follow them. */
export const swimlaneShortcuts: readonly Shortcut[] = [
  { keys: '← ↑ → ↓', label: 'Go to the next cell' },
  { keys: 'Shift ← ↑ → ↓', label: 'Extend the selection' },
  { keys: 'Enter', label: 'Select the cell' },
  { keys: 'Escape', label: 'Clear the selection' },
  { keys: 'Home End', label: 'Go to the first, last cell of the lane' },
  { keys: 'PageUp PageDown', label: 'Go a page of lanes' },
  { keys: 'Ctrl Home End', label: 'Go to the first, last cell of all' },
  { keys: 'f', label: 'Filter by the lane' },
];

/** The keys of the panel, wherever the focus is. */
export const swimlaneTableShortcuts = {
  table: { keys: 't', label: 'Show the swimlane as a table, or as a swimlane again' },
} satisfies Record<string, Shortcut>;
