import { useMantineColorScheme } from '@mantine/core';
import { useIsSignedIn } from '../client/session';
import { paletteShortcuts } from '../features/palette/paletteShortcuts';
import type { Command } from '../ui/Command';
import { colorSchemes } from './colorSchemes';

const group = 'Page';

/** Commands for the page itself. */
export function useAppCommands(onShowShortcuts: () => void): readonly Command[] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isSignedIn = useIsSignedIn();
  const signOut = { id: 'sign out', group, label: 'Sign out', run: () => window.location.assign('/sign-out') };
  return [
    ...colorSchemes.map(({ value, label }) => ({
      ...{
        id: `colors ${value}`,
        group,
        label: `Colors: ${label}`,
        detail: 'color scheme',
        isOn: value === colorScheme,
      },
      run: () => setColorScheme(value),
    })),
    {
      ...{ id: 'shortcuts', group, label: paletteShortcuts.shortcuts.label, shortcut: paletteShortcuts.shortcuts },
      run: onShowShortcuts,
    },
    ...(isSignedIn ? [signOut] : []),
  ];
}
