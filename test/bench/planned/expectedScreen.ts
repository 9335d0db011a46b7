import { formatCount, formatScore } from '../../../src/domain/number';
import { severities, severityOf } from '../../../src/domain/severity';
import { expectedLeaders } from './expectedLeaders';
import type { PlannedRecords } from './PlannedRecords';
import { entityName } from './plannedJobs';
import { type PlannedView, rowTests } from './plannedView';

// What the screen must show of a plan, found by looking at every record: a twin that shares nothing with the columns.

/** The texts of a screen whose lanes are by `ENTITY_FIELD`. */
export type ScreenTexts = {
  /** "12 of 1,000 records" */
  readonly status: string;
  /** Name and highest score of the first lanes. */
  readonly lanes: readonly string[];
  /** Field by field, the texts of its first leaders. */
  readonly leaders: readonly string[];
  /** Per band, highest first, "critical 12": the records in it, whatever the least score of the view. */
  readonly bands: readonly string[];
};

/** How many lanes, and leaders of each field, are compared. */
export const FIRST_LANES = 5;
export const FIRST_LEADERS = 3;

export function expectedScreen(planned: PlannedRecords, view: PlannedView): ScreenTexts {
  const { inRange, inLanes, inTime, hasScore, passesFilters } = rowTests(planned, view);
  const highest = new Map<string, number>();
  const inBand = new Map(severities.map(({ name }) => [name, 0]));
  let matching = 0;
  let total = 0;
  for (let row = 0; row < planned.length; row++) {
    if (!inRange(row)) continue;
    total++;
    if (!passesFilters(row)) continue;
    const score = planned.score[row];
    const isSelected = inLanes(row) && inTime(row);
    if (isSelected) inBand.set(severityOf(score), (inBand.get(severityOf(score)) ?? 0) + 1);
    if (!hasScore(row)) continue;
    if (isSelected) matching++;
    const lane = entityName(planned.job[row], planned.entity[row]);
    highest.set(lane, Math.max(highest.get(lane) ?? 0, score));
  }
  const lanes = [...highest].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, FIRST_LANES);
  return {
    status: `${formatCount(matching)} of ${formatCount(total)} records`,
    lanes: lanes.map(([lane, score]) => `${lane} ${formatScore(score)}`),
    leaders: expectedLeaders(planned, view, FIRST_LEADERS),
    bands: Array.from(inBand, ([name, count]) => `${name} ${formatCount(count)}`),
  };
}
