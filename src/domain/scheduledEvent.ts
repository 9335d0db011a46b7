import type { EpochMs } from './time';

/** Something that was planned, such as maintenance, during which a job finds nothing. */
export type ScheduledEvent = { readonly name: string; readonly from: EpochMs; readonly to: EpochMs };

/** An event of a calendar; `jobs` are the ids of jobs, the groups of jobs, or `_all`, that keep the calendar. */
export type CalendarEvent = ScheduledEvent & { readonly jobs: readonly string[] };
