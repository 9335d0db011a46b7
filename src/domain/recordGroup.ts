import { DAY, HOUR, MINUTE, type TimeZone } from './time';

/**
 * What the records table can be grouped by. An entity is all that a record was found for: partition, over and by together. An incident is
 * what scores high, shares an entity and follows closely.
 */
export const recordGroupings = ['hour', 'day', 'job', 'entity', 'incident'] as const;

/** Records that score less belong to no incident: the band minor begins here. */
export const INCIDENT_SCORE = 25;

export type RecordGrouping = (typeof recordGroupings)[number];

/**
 * A number that two times share when the clock of the zone shows the same hour or day at both: the start of the hour in epoch
 * milliseconds, or the number of the day. An hour that the clock shows twice, when it is put back, is two.
 */
export function clockSpan(time: number, unit: 'hour' | 'day', zone: TimeZone): number {
  const ahead = zone === 'UTC' ? 0 : -new Date(time).getTimezoneOffset() * MINUTE;
  return unit === 'day' ? Math.floor((time + ahead) / DAY) : Math.floor((time + ahead) / HOUR) * HOUR - ahead;
}
