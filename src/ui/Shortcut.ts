/** A key and what it does. `keys` is one key as the browser names it, with "mod+" before it where Ctrl or Command is held. */
export type Shortcut = { readonly keys: string; readonly label: string };

/** Shortcuts that belong together, under a title. */
export type ShortcutGroup = { readonly title: string; readonly shortcuts: readonly Shortcut[] };

const MOD = 'mod+';

/** Whether it is one key alone: such a one must not act while a person writes, and can be switched off. */
export const isSingleKey = ({ keys }: Shortcut): boolean => !keys.startsWith(MOD);

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether this was pressed. Which keys make a sign such as "?" differs by keyboard, so that Shift counts for letters only. */
export function isPressed(shortcut: Shortcut, { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): boolean {
  const isSingle = isSingleKey(shortcut);
  const wanted = isSingle ? shortcut.keys : shortcut.keys.slice(MOD.length);
  const isLetter = /^[a-z]$/.test(wanted);
  return key.toLowerCase() === wanted && (ctrlKey || metaKey) !== isSingle && !altKey && !(isLetter && shiftKey);
}

/** The keys as they are written on the keyboard: "Ctrl", "K". */
export function keyNames({ keys }: Shortcut, isMac: boolean): readonly string[] {
  const names = keys.replace(MOD, isMac ? '⌘ ' : 'Ctrl ').split(' ');
  return names.map((name) => (name.length === 1 ? name.toUpperCase() : name));
}
