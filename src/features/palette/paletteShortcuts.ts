import type { Shortcut } from '../../ui/Shortcut';

/** The keys that show what the page can do. */
export const paletteShortcuts = {
  commands: { keys: 'mod+k', label: 'Find a command' },
  shortcuts: { keys: '?', label: 'Show every shortcut' },
} as const satisfies Record<string, Shortcut>;
