import type { Shortcut } from '../../ui/Shortcut';

/** The key that takes what is shown out of the page. */
export const exportShortcuts = {
  open: { keys: 'd', label: 'Export what is shown' },
} as const satisfies Record<string, Shortcut>;
