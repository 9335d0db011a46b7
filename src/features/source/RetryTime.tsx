import { Text } from '@mantine/core';
import { durationMs, formatRoughly } from '../../domain/time';
import classes from './ChangedFiles.module.css';
import { useClock } from './useClock';

/** When the cluster is asked again by itself. Seen and not heard: it changes every second. */
export function RetryTime({ at }: { at: number }) {
  const left = durationMs(at - useClock());
  return (
    <Text size="sm" c="dimmed" aria-hidden className={classes.figures}>
      {left > 0 ? `Asked again in ${formatRoughly(left)}` : 'Asking again'}
    </Text>
  );
}
