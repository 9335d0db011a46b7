import { describe, expect, it } from 'vitest';
import { isPressed, keyNames } from '../../src/ui/Shortcut';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const pressed = (keys: string, event: Partial<KeyboardEvent> & { key: string }) =>
  isPressed({ keys, label: '' }, { ...none, ...event });

describe('a shortcut', () => {
  it.each([
    ['e', { key: 'e' }, true],
    ['e', { key: 'E', shiftKey: true }, false],
    ['e', { key: 'E' }, true],
    ['e', { key: 'e', ctrlKey: true }, false],
    ['e', { key: 'e', altKey: true }, false],
    ['?', { key: '?', shiftKey: true }, true],
    ['/', { key: '/', shiftKey: true }, true],
    ['mod+k', { key: 'k', ctrlKey: true }, true],
    ['mod+k', { key: 'K', metaKey: true }, true],
    ['mod+k', { key: 'k' }, false],
  ])('%s against %j', (keys, event, expected) => expect(pressed(keys, event)).toBe(expected));

  it('is told as the keyboard has it', () => {
    expect(keyNames({ keys: 'mod+k', label: '' }, false)).toEqual(['Ctrl', 'K']);
    expect(keyNames({ keys: 'mod+k', label: '' }, true)).toEqual(['⌘', 'K']);
    expect(keyNames({ keys: 'Escape', label: '' }, true)).toEqual(['Escape']);
  });
});
