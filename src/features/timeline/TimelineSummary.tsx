import { formatCount } from '../../domain/number';
import type { SwimlaneGrid } from '../../domain/swimlane';
import { formatDuration } from '../../domain/time';
import { recordCount } from './cellText';
import { laneFields } from './lanes/laneFields';
import classes from './Swimlane.module.css';
import { MOST_LANES } from './swimlaneSize';

const lanesOf = (lanes: number) => (lanes === 1 ? '1 lane' : `${formatCount(lanes)} lanes`);

function lanesText({ laneCount, allLanes }: SwimlaneGrid): string {
  const count = laneCount < allLanes ? `${formatCount(laneCount)} of ${lanesOf(allLanes)}` : lanesOf(allLanes);
  return laneCount > MOST_LANES ? `${count}, of which the first ${formatCount(MOST_LANES)} are shown` : count;
}

/** How many lanes there are, how much time a cell is, and which records no lane shows. */
export function TimelineSummary({ grid }: { grid: SwimlaneGrid }) {
  const { interval, unplaced } = grid;
  const fields = laneFields(grid);
  return (
    <div className={classes.summary}>
      {lanesText(grid)} · {formatDuration(interval)} per cell
      {unplaced > 0 && (
        <>
          {' · '}
          {recordCount(unplaced)} {unplaced === 1 ? 'carries' : 'carry'} no {fields.join(' or no ')}
        </>
      )}
    </div>
  );
}
