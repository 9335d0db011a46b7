import type { LaneOrder } from '../../../domain/swimlane';

/** What lanes can be ordered by, as a person reads it. */
export const orderLabels: Readonly<Record<LaneOrder, string>> = {
  highest: 'Highest score',
  total: 'Total score',
  count: 'Records',
  name: 'Name',
  latest: 'Latest',
};
