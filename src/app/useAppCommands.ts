import { useMantineColorScheme } from '@mantine/core';
import { paletteShortcuts } from '../features/palette/paletteShortcuts';
import type { Command } from '../ui/Command';
import { colorSchemes } from './colorSchemes';

const group = 'Page';

/** Commands for the page itself. */
export function useAppCommands(onShowShortcuts: () => void): readonly Command[] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
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
  ];
}
