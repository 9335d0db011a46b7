import type { Shortcut } from '../../ui/Shortcut';

/** The key that asks a live source for what is new. */
export const sourceShortcuts = {
  refresh: { keys: 'r', label: 'Ask the cluster for what is new' },
} as const satisfies Record<string, Shortcut>;
