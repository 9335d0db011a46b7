import type { ScheduledEvent } from '../domain/scheduledEvent';
import { type EpochMs, epochMs } from '../domain/time';
import type { BucketRuns } from './bucketRuns';
import type { Question } from './questions';

type GrowingEvent = { readonly name: string; readonly from: EpochMs; to: EpochMs };

/** The scheduled events that the buckets of the chosen jobs (none = every job) name, each as long as buckets that follow each other do. */
export function scheduledEvents(
  { length, job, from, to, scheduledEvents, names }: BucketRuns,
  { jobs }: Question<'scheduledEvents'>,
): readonly ScheduledEvent[] {
  const { offsets, values } = scheduledEvents;
  const isChosen = (row: number) => jobs.length === 0 || jobs.includes(names[job[row]]);
  const found: GrowingEvent[] = [];
  /** The last of each job and name. */
  const latest = new Map<number, GrowingEvent>();
  for (let row = 0; row < length; row++) {
    if (offsets[row] === offsets[row + 1] || !isChosen(row)) continue;
    for (const code of values.subarray(offsets[row], offsets[row + 1])) {
      const key = job[row] * names.length + code;
      const before = latest.get(key);
      const event = { name: names[code], from: epochMs(from[row]), to: epochMs(to[row]) };
      if (before !== undefined && event.from <= before.to) before.to = epochMs(Math.max(before.to, event.to));
      else {
        found.push(event);
        latest.set(key, event);
      }
    }
  }
  return found;
}
