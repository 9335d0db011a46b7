import { type Calendar, calendarEventsAnswer, calendarsAnswer, type ScheduledEvent } from '../contract/calendars';
import { MAX_RESULT_WINDOW } from '../contract/common';
import type { CalendarEvent } from '../domain/scheduledEvent';
import { epochMs } from '../domain/time';
import { fetchJson } from './http';
import { useOfVersion } from './useOfVersion';

/** As many as Elasticsearch gives at once. */

const toCalendarEvent = (
  { description, start_time, end_time, calendar_id }: ScheduledEvent,
  calendars: readonly Calendar[],
): CalendarEvent => ({
  name: description,
  from: epochMs(start_time),
  to: epochMs(end_time),
  jobs: calendars.filter((calendar) => calendar.calendar_id === calendar_id).flatMap(({ job_ids }) => job_ids),
});

async function fetchCalendarEvents(signal: AbortSignal): Promise<CalendarEvent[]> {
  const { calendars } = await fetchJson(`/_ml/calendars?size=${MAX_RESULT_WINDOW}`, calendarsAnswer, signal);
  if (calendars.length === 0) return [];
  const { events } = await fetchJson(
    `/_ml/calendars/_all/events?size=${MAX_RESULT_WINDOW}`,
    calendarEventsAnswer,
    signal,
  );
  return events.map((event) => toCalendarEvent(event, calendars));
}

/** The events of every calendar of the source, by start. */
export const useCalendarEvents = () => useOfVersion(['calendarEvents'], fetchCalendarEvents);
