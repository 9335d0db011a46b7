import type { Calendar, ScheduledEvent } from '../../../contract/calendars';
import type { ImportedResults } from '../importedResults';
import { documentsOf } from './documents';

/** Every calendar, in the order of their ids; of two with one id the later. */
export function calendarsOf(results: ImportedResults): Calendar[] {
  const byId = new Map(documentsOf(results, 'calendar', null).map((one) => [one.calendar_id, one]));
  return [...byId.values()].sort((a, b) => (a.calendar_id < b.calendar_id ? -1 : 1));
}

/** Every event of every calendar, by start, then description. */
export const eventsOf = (results: ImportedResults): ScheduledEvent[] =>
  documentsOf(results, 'scheduled_event', null).sort(
    (a, b) =>
      a.start_time - b.start_time || Number(a.description > b.description) - Number(a.description < b.description),
  );
