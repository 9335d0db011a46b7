import { Text } from '@mantine/core';
import { formatCount } from '../../domain/number';
import type { SwimlaneGrid, ViewBy } from '../../domain/swimlane';
import { formatDuration } from '../../domain/time';
import { recordCount } from './cellText';

/** How many lanes there are, how much time a cell is, and which records no lane shows. */
export function TimelineSummary({ grid, by }: { grid: SwimlaneGrid; by: ViewBy }) {
  const { lanes, interval, unplaced } = grid;
  return (
    <Text size="sm" c="dimmed" component="div">
      {lanes.length === 1 ? '1 lane' : `${formatCount(lanes.length)} lanes`} · {formatDuration(interval)} per cell
      {by.kind === 'field' && unplaced > 0 && (
        <>
          {' · '}
          {recordCount(unplaced)} {unplaced === 1 ? 'carries' : 'carry'} no {by.field}
        </>
      )}
    </Text>
  );
}
