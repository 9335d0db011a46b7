import * as z from 'zod';
import { timestamp } from './common';

/** A calendar of scheduled events, as stored and as answered: which jobs (or groups of jobs) keep it. */
export const calendar = z.object({
  calendar_id: z.string(),
  job_ids: z.array(z.string()).default([]),
  description: z.string().optional(),
});

/** An event during which a job finds nothing, from `start_time` to `end_time` in epoch milliseconds. */
export const scheduledEvent = z.object({
  description: z.string(),
  start_time: timestamp,
  end_time: timestamp,
  skip_result: z.boolean().default(true),
  skip_model_update: z.boolean().default(true),
  /** Seconds by which the model's clock is moved. */
  force_time_shift: z.int().optional(),
  calendar_id: z.string(),
  event_id: z.string().optional(),
});

/** The answer of `calendars`, in the order of their ids. */
export const calendarsAnswer = z.looseObject({ count: z.int(), calendars: z.array(calendar) });

/** The answer of a calendar's `events`, by ascending `start_time`. */
export const calendarEventsAnswer = z.looseObject({ count: z.int(), events: z.array(scheduledEvent) });

export type Calendar = z.infer<typeof calendar>;
export type ScheduledEvent = z.infer<typeof scheduledEvent>;
export type CalendarsAnswer = z.infer<typeof calendarsAnswer>;
export type CalendarEventsAnswer = z.infer<typeof calendarEventsAnswer>;
