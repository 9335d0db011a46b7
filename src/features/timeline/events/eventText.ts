import type { ScheduledEvent } from '../../../domain/scheduledEvent';
import { formatRange } from '../../../domain/time';

/** Of a mark that stands for many events, so many are named. */
const MOST_NAMED = 8;

/** What a mark stands for, a line each: "Maintenance, 2026-10-12 14:00 – 16:00". */
export function eventLines(events: readonly ScheduledEvent[]): readonly string[] {
  const lines = events.slice(0, MOST_NAMED).map((event) => `${event.name || '(no name)'}, ${formatRange(event)}`);
  const more = events.length - lines.length;
  return more === 0 ? lines : [...lines, `and ${more} more`];
}
