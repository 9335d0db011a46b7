import type { Shortcut } from '../../ui/Shortcut';

/** The keys that go through the records. */
export const recordShortcuts = {
  next: { keys: 'j', label: 'Open the next record' },
  previous: { keys: 'k', label: 'Open the record before' },
} as const satisfies Record<string, Shortcut>;
