import { Text } from '@mantine/core';
import { memo, useCallback, useMemo } from 'react';
import { columnRange } from '../../../domain/swimlane';
import type { DurationMs, EpochMs, TimeRange } from '../../../domain/time';
import { TryAgain } from '../../../ui/TryAgain';
import { columnsTime, coveredColumns } from '../coveredColumns';
import { type SwimlaneSize, sizeVariables } from '../swimlaneSize';
import { EventMarks } from './EventMarks';
import classes from './EventStrip.module.css';
import { type EventMark, eventMarks, timeOf } from './eventMarks';
import { useScheduledEvents } from './useScheduledEvents';

export type EventStripProps = {
  jobs: readonly string[];
  /** The columns of the lanes below. */
  from: EpochMs;
  interval: DurationMs;
  columns: number;
  size: SwimlaneSize;
  /** Called with the time of the columns that the events of a mark cover. */
  onPick: (at: TimeRange) => void;
};

/** What was scheduled while the lanes below went on. */
export const EventStrip = memo(function EventStrip({ jobs, from, interval, columns, size, onPick }: EventStripProps) {
  const { events, error, retry } = useScheduledEvents(jobs);
  const { plotWidth } = size;
  const grid = useMemo(() => ({ from, interval, columns }), [from, interval, columns]);
  const marks = useMemo(() => eventMarks(events, columnsTime(grid), plotWidth), [events, grid, plotWidth]);
  const pick = useCallback(
    ({ events }: EventMark) => {
      const covered = coveredColumns(grid, timeOf(events));
      if (covered) onPick({ from: columnRange(grid, covered[0]).from, to: columnRange(grid, covered[1]).to });
    },
    [grid, onPick],
  );
  return (
    <div className={classes.strip} style={sizeVariables(size)}>
      <Text size="xs" c="dimmed" truncate className={classes.label}>
        Events
      </Text>
      {error ? (
        <Text size="xs" c="dimmed">
          could not be loaded: {error.message} <TryAgain onClick={retry} />
        </Text>
      ) : (
        <EventMarks marks={marks} onPick={pick} />
      )}
    </div>
  );
});
