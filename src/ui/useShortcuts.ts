import { createContext, useContext, useEffect, useEffectEvent } from 'react';
import { isPressed, isSingleKey, type Shortcut } from './Shortcut';

/** Whether keys without Ctrl or Command act at all. */
export const SingleKeys = createContext(true);

const BUSY =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable], [role=dialog], [role=listbox]';

/** A single key acts only where it is no text, nor meant for what lies over the page. */
const isFree = (target: EventTarget | null) => !(target instanceof Element && target.closest(BUSY));

type Action = readonly [shortcut: Shortcut, run: () => void];

/** Has keys do something, wherever on the page they are pressed. */
export function useShortcuts(actions: readonly Action[]): void {
  const areSingleKeysOn = useContext(SingleKeys);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = actions.find(([shortcut]) => isPressed(shortcut, event));
    if (action === undefined || event.defaultPrevented) return;
    const [shortcut, run] = action;
    if (isSingleKey(shortcut) && !(areSingleKeysOn && isFree(event.target))) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
