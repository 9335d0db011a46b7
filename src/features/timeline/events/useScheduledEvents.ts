import { useMemo } from 'react';
import { useCalendarEvents } from '../../../client/calendarEvents';
import { useJobs } from '../../../client/jobs';
import { useColumnAnswer } from '../../../client/recordColumns';
import { shownEvents } from './shownEvents';

/** The scheduled events of the chosen jobs (none = every job), by start, as far as they are known. */
export function useScheduledEvents(jobs: readonly string[]) {
  const calendars = useCalendarEvents();
  const all = useJobs().data;
  const buckets = useColumnAnswer('scheduledEvents', { jobs });
  const events = useMemo(() => {
    const chosen = (all ?? []).filter(({ id }) => jobs.length === 0 || jobs.includes(id));
    return shownEvents(calendars.data ?? [], chosen, buckets.data ?? []);
  }, [calendars.data, all, jobs, buckets.data]);
  const failed = calendars.error ? { error: calendars.error, retry: calendars.refetch } : buckets;
  return { events, error: failed.error, retry: failed.retry };
}
