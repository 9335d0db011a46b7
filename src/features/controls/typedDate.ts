import { parseDate, parseInstant } from '../../domain/dateMath';
import { epochMs, formatTime, readClock } from '../../domain/time';

const localForm = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?$/;

/**
 * The date a person typed, as an address holds it: a day or time without a zone is read in the zone the screen shows, any
 * other form as Elasticsearch reads it. Null for an empty field, undefined when it is no date.
 */
export function readTypedDate(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const [, day, clock = '00:00'] = localForm.exec(text) ?? [];
  const written = day === undefined ? text : `${day}T${clock}`;
  if (parseDate(written, epochMs(0)) === null) return undefined;
  return day === undefined ? text : new Date(readClock(written)).toISOString();
}

/** The date of an address as a person would type it. */
export function writeTypedDate(date: string | null): string {
  const instant = date === null ? null : parseInstant(date);
  return instant === null ? (date ?? '') : formatTime(instant);
}
