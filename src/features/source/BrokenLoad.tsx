import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './BrokenLoad.module.css';

/** Says that not all results have come, and why. What has come stays on the screen. */
export function BrokenLoad({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <Alert color="red" className={classes.notice} icon={<IconAlertTriangle size={16} aria-hidden />}>
      <Group gap="sm">
        <Text size="sm">Not all results could be loaded. {error.message}</Text>
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
      </Group>
    </Alert>
  );
}
