import { lacksData, laneData } from '../../domain/laneData';
import type { DataColumns, SwimlaneGrid } from '../../domain/swimlane';
import classes from './NoDataKey.module.css';

type NoDataKeyProps = { grid: SwimlaneGrid; data: DataColumns | null };

/** What a cell without data looks like, where there is one. */
export function NoDataKey({ grid, data }: NoDataKeyProps) {
  if (!lacksData(grid, laneData(grid, data))) return null;
  return (
    <span className={classes.key} title="No bucket of this time held events">
      <span aria-hidden="true" className={classes.line} />
      no data
    </span>
  );
}
