import type { Shortcut } from './Shortcut';

/** Something the page can do, for the command palette. Each part of the page says its own; the app puts them together. */
export type Command = {
  /** Unique among all commands of a moment. */
  readonly id: string;
  /** Under which heading it stands. */
  readonly group: string;
  readonly label: string;
  /** More words by which it can be found. */
  readonly detail?: string;
  /** It is as the command would make it. */
  readonly isOn?: boolean;
  /** The key that does the same. */
  readonly shortcut?: Shortcut;
  readonly run: () => void;
};
