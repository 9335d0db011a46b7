import type { Shortcut } from '../../ui/Shortcut';

/** The keys that change the time on the screen. */
export const timeShortcuts = {
  earlier: { keys: 'e', label: 'Show the time before' },
  later: { keys: 'l', label: 'Show the time after' },
  zoomOut: { keys: 'o', label: 'Show twice as much time' },
  allTime: { keys: 'a', label: 'Show all the time there is' },
} as const satisfies Record<string, Shortcut>;
