import { Group, Text } from '@mantine/core';
import classes from './Explorer.module.css';
import { Logo } from './Logo';

/** Mark and name, the heading of the page. */
export function Brand() {
  return (
    <Group gap="xs" className={classes.brand}>
      <Logo />
      <Text component="h1" className={classes.name}>
        Redlane
      </Text>
    </Group>
  );
}
