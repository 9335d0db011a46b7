import type { Shortcut } from '../../ui/Shortcut';

/** The keys that keep and share what is shown. */
export const viewShortcuts = {
  views: { keys: 's', label: 'Save or open a view' },
  copyLink: { keys: 'c', label: 'Copy a link to what is shown' },
} as const satisfies Record<string, Shortcut>;
