import type { MantineColorScheme } from '@mantine/core';

/** The color schemes a person can choose, in the order in which the button goes through them. */
export const colorSchemes: readonly { readonly value: MantineColorScheme; readonly label: string }[] = [
  { value: 'auto', label: 'system' },
  { value: 'light', label: 'light' },
  { value: 'dark', label: 'dark' },
];
