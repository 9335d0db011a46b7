import { type EpochMs, formatTime } from '../../../domain/time';
import classes from './cells.module.css';

/** The local time; where it needs two lines, the day stands above the hour. */
export function TimeCell({ time }: { time: EpochMs }) {
  const [day, hour] = formatTime(time).split(' ');
  return (
    <>
      <span className={classes.whole}>{day}</span> {hour}
    </>
  );
}
