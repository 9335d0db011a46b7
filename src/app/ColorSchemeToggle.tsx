import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { colorSchemes } from './colorSchemes';

const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** Goes from what the system says to light to dark and round again; remembered. */
export function ColorSchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const current = colorSchemes.findIndex(({ value }) => value === colorScheme);
  const { value, label } = colorSchemes[current];
  const next = colorSchemes[(current + 1) % colorSchemes.length];
  const Icon = icons[value];
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={`Color scheme: ${label}`}
      title={`Color scheme: ${label} (click for ${next.label})`}
      onClick={() => setColorScheme(next.value)}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
