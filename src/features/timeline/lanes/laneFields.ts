import type { LaneSplit } from '../../../domain/swimlane';

/** The fields that a record must carry to be in a lane. */
export const laneFields = ({ by, thenBy }: LaneSplit): readonly string[] =>
  [by, thenBy].flatMap((dimension) => (dimension?.kind === 'field' ? [dimension.field] : []));
