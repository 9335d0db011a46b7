import type { PlannedRecords } from './PlannedRecords';
import { plannedJobs } from './plannedJobs';

/** Actual and typical of a record: some far apart, some alike, some 0, some below 0. A place has two numbers. */
export function valuesOf({ job, score, entity }: PlannedRecords, row: number): { actual: number[]; typical: number[] } {
  const typical = Math.round((entity[row] + 1) * 12.5) / 10;
  const actual = Math.round(typical * (1 + score[row] + (row % 7) / 8) * 1000) / 1000;
  if (plannedJobs[job[row]].values === 2) {
    return { actual: [Math.round(actual) % 90, -(row % 180)], typical: [Math.round(typical) % 90, row % 180] };
  }
  if (row % 211 === 0) return { actual: [0], typical: [typical] };
  if (row % 223 === 0) return { actual: [-actual], typical: [typical] };
  return row % 2 === 0 ? { actual: [actual], typical: [typical] } : { actual: [typical], typical: [actual] };
}

/** Whether a record of a population has two causes; all others of it have one. */
export const hasTwoCauses = (row: number): boolean => row % 16 === 0;
