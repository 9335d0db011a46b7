import { laneLabel } from '../../domain/laneKey';
import { type LaneSplit, splitLabel } from '../../domain/swimlane';

const MOST_NAMED = 2;

/** The selected lanes for people: "host: a, b and 3 more". */
export function lanesLabel(split: LaneSplit, lanes: readonly string[]): string {
  const named = lanes.slice(0, MOST_NAMED).map((key) => laneLabel(key, split.thenBy));
  const more = lanes.length > MOST_NAMED ? ` and ${lanes.length - MOST_NAMED} more` : '';
  return `${splitLabel(split)}: ${named.join(', ')}${more}`;
}
