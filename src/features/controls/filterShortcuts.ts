import type { Shortcut } from '../../ui/Shortcut';

/** The keys that narrow the records, and widen them again. */
export const filterShortcuts = {
  search: { keys: '/', label: 'Search records' },
  clear: { keys: 'x', label: 'Clear every filter' },
} as const satisfies Record<string, Shortcut>;
