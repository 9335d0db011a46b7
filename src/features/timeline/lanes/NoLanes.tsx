import { formatCount } from '../../../domain/number';
import type { SwimlaneGrid } from '../../../domain/swimlane';
import { EmptyState } from '../../../ui/EmptyState';
import { laneFields } from './laneFields';

/** Why there is no lane, and what to do about it. */
export function NoLanes({ grid, search }: { grid: SwimlaneGrid; search: string }) {
  const { allLanes, unplaced } = grid;
  if (allLanes > 0) {
    return (
      <EmptyState title={`No lane’s name has “${search}”`}>
        There {allLanes === 1 ? 'is 1 lane' : `are ${formatCount(allLanes)} lanes`}: search for something else, or clear
        the search.
      </EmptyState>
    );
  }
  if (unplaced > 0) {
    return (
      <EmptyState title={`No matching record carries ${laneFields(grid).join(' and ')}`}>
        {unplaced === 1 ? 'The one record' : `The ${formatCount(unplaced)} records`} in this time can be viewed by
        something else, such as job or detector.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No record matches">
      Lower the minimum score, remove a filter, or show another time with the overview below.
    </EmptyState>
  );
}
