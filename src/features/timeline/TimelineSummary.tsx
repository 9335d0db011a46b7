import { Text } from '@mantine/core';
import { formatCount } from '../../domain/number';
import type { SwimlaneGrid, ViewBy } from '../../domain/swimlane';
import { formatDuration } from '../../domain/time';
import { recordCount } from './cellText';
import { MOST_LANES } from './swimlaneSize';

type TimelineSummaryProps = {
  grid: SwimlaneGrid;
  by: ViewBy;
  /** There may be more lanes once all results are there. */
  isPartial: boolean;
};

function lanesText(lanes: number, isPartial: boolean): string {
  const count = lanes === 1 ? '1 lane' : `${formatCount(lanes)} lanes`;
  const held = lanes > MOST_LANES ? `, of which the first ${formatCount(MOST_LANES)} are shown` : '';
  return `${count}${isPartial ? ' so far' : ''}${held}`;
}

/** How many lanes there are, how much time a cell is, and which records no lane shows. */
export function TimelineSummary({ grid, by, isPartial }: TimelineSummaryProps) {
  const { laneCount, interval, unplaced } = grid;
  return (
    <Text size="sm" c="dimmed" component="div">
      {lanesText(laneCount, isPartial)} · {formatDuration(interval)} per cell
      {by.kind === 'field' && unplaced > 0 && (
        <>
          {' · '}
          {recordCount(unplaced)} {unplaced === 1 ? 'carries' : 'carry'} no {by.field}
        </>
      )}
    </Text>
  );
}
