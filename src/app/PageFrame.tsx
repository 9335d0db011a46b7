import { Box, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Brand } from './Brand';
import { ColorSchemeToggle } from './ColorSchemeToggle';
import classes from './Explorer.module.css';

/** The page while there is nothing to explore: the header it will have, and why not in the place of the panels. */
export function PageFrame({ children }: { children: ReactNode }) {
  return (
    <Box className={classes.page}>
      <Group component="header" className={classes.header} gap="md">
        <Brand />
        <Group className={classes.end} gap="xs">
          <ColorSchemeToggle />
        </Group>
      </Group>
      <main>{children}</main>
    </Box>
  );
}
