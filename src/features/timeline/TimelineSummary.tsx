import { formatCount } from '../../domain/number';
import type { SwimlaneGrid, ViewBy } from '../../domain/swimlane';
import { formatDuration } from '../../domain/time';
import { recordCount } from './cellText';
import classes from './Swimlane.module.css';
import { MOST_LANES } from './swimlaneSize';

function lanesText(lanes: number): string {
  const count = lanes === 1 ? '1 lane' : `${formatCount(lanes)} lanes`;
  return lanes > MOST_LANES ? `${count}, of which the first ${formatCount(MOST_LANES)} are shown` : count;
}

/** How many lanes there are, how much time a cell is, and which records no lane shows. */
export function TimelineSummary({ grid, by }: { grid: SwimlaneGrid; by: ViewBy }) {
  const { laneCount, interval, unplaced } = grid;
  return (
    <div className={classes.summary}>
      {lanesText(laneCount)} · {formatDuration(interval)} per cell
      {by.kind === 'field' && unplaced > 0 && (
        <>
          {' · '}
          {recordCount(unplaced)} {unplaced === 1 ? 'carries' : 'carry'} no {by.field}
        </>
      )}
    </div>
  );
}
