import { memo } from 'react';
import { timeTicks } from '../../../charts/timeTicks';
import type { DurationMs, EpochMs } from '../../../domain/time';
import { columnsTime } from '../coveredColumns';
import type { SwimlaneSize } from '../swimlaneSize';
import classes from './TimeAxis.module.css';

type TimeAxisProps = {
  from: EpochMs;
  interval: DurationMs;
  columns: number;
  size: SwimlaneSize;
};

/** Room for a label, in pixels, and for half of one at the end. */
const LABEL = 80;
const HALF_LABEL = 8;

/** The time of the columns above. For the eye alone: every cell says its time. */
export const TimeAxis = memo(function TimeAxis({ from, interval, columns, size }: TimeAxisProps) {
  const { plotWidth } = size;
  const time = columnsTime({ from, interval, columns });
  const ticks = timeTicks(time, Math.max(1, plotWidth / LABEL)).map((tick) => ({
    ...tick,
    x: ((tick.time - time.from) / (time.to - time.from)) * plotWidth,
  }));
  const shown = ticks.filter(({ x }) => x <= plotWidth - HALF_LABEL);
  // By its place: a step of the window then writes other texts instead of making other elements.
  return (
    <div aria-hidden="true" className={classes.axis}>
      {[...shown.entries()].map(([place, { x, label, isStrong }]) => (
        <span
          key={place}
          className={classes.tick}
          data-strong={isStrong || undefined}
          style={{ transform: `translateX(${Math.round(x)}px)` }}
        >
          {label}
        </span>
      ))}
    </div>
  );
});
