import { ActionIcon, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

const schemes: readonly { value: MantineColorScheme; label: string; icon: typeof IconSun }[] = [
  { value: 'auto', label: 'system', icon: IconDeviceDesktop },
  { value: 'light', label: 'light', icon: IconSun },
  { value: 'dark', label: 'dark', icon: IconMoon },
];

/** Goes from what the system says to light to dark and round again; remembered. */
export function ColorSchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const current = schemes.findIndex(({ value }) => value === colorScheme);
  const { label, icon: Icon } = schemes[current];
  const next = schemes[(current + 1) % schemes.length];
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
