import type { CalendarEvent, ScheduledEvent } from '../../../domain/scheduledEvent';

/** A job as its calendars know it. */
type KeptBy = { readonly id: string; readonly groups: readonly string[] };

const areSame = (a: ScheduledEvent, b: ScheduledEvent): boolean => a.name === b.name && a.from < b.to && b.from < a.to;

/**
 * The events of the calendars that some jobs keep, and those that only buckets name, by start. A bucket tells an event's time less
 * well than its calendar: as whole buckets.
 */
export function shownEvents(
  calendarEvents: readonly CalendarEvent[],
  jobs: readonly KeptBy[],
  bucketEvents: readonly ScheduledEvent[],
): readonly ScheduledEvent[] {
  const names = new Set(['_all', ...jobs.flatMap(({ id, groups }) => [id, ...groups])]);
  const kept: ScheduledEvent[] = calendarEvents.filter((event) => event.jobs.some((name) => names.has(name)));
  const shown = [...kept];
  for (const event of bucketEvents) if (!shown.some((one) => areSame(one, event))) shown.push(event);
  return shown.sort((a, b) => a.from - b.from || a.to - b.to);
}
