import { Box, Group } from '@mantine/core';
import type { ComponentProps } from 'react';
import { ReadingScreen } from '../features/source/ReadingScreen';
import { Brand } from './Brand';
import { ColorSchemeToggle } from './ColorSchemeToggle';
import classes from './Explorer.module.css';

/** The page while its source is first read: the header it will have, and how far the reading is. */
export function ReadingPage({ source }: ComponentProps<typeof ReadingScreen>) {
  return (
    <Box className={classes.page}>
      <Group component="header" className={classes.header} gap="md">
        <Brand />
        <Group className={classes.end} gap="xs">
          <ColorSchemeToggle />
        </Group>
      </Group>
      <ReadingScreen source={source} />
    </Box>
  );
}
