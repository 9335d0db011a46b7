import type { LaneOrder } from '../../domain/swimlane';
import type { MatchedRows } from '../match/MatchedRows';
import { fromMillionths } from '../millionths';
import type { LanesInTime } from './LanesInTime';
import { latestOfLanes } from './latestOfLanes';
import type { Shape, SwimlaneTally } from './SwimlaneTally';

/** What lanes are ordered by, one figure a lane, the overall one last: see `Lane`. */
export function laneFigures(
  tally: SwimlaneTally | LanesInTime,
  order: LaneOrder,
  matched: MatchedRows,
  minScore: number,
  shape: Shape,
): Float64Array {
  switch (order) {
    case 'count':
      return Float64Array.from(tally.countOfLane);
    case 'total':
      return (tally.millionthsOfLane as Float64Array).map(fromMillionths);
    case 'latest':
      return latestOfLanes(matched, minScore, tally.lanes, shape, tally.found.length);
    case 'highest':
    case 'name':
      return tally.highestOfLane;
  }
}
