import { formatCount } from '../../domain/number';
import type { ViewBy } from '../../domain/swimlane';
import { EmptyState } from '../../ui/EmptyState';

/** Why there is no lane, and what to do about it. */
export function NoLanes({ by, unplaced }: { by: ViewBy; unplaced: number }) {
  if (unplaced > 0 && by.kind === 'field') {
    return (
      <EmptyState title={`No matching record carries ${by.field}`}>
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
