import { DAY, type EpochMs, epochMs, HOUR, MINUTE, SECOND, type TimeRange } from './time';

const isoDate =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(?:(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?)?$/;
const epochDigits = /^-?\d+$/;
const LATEST = 8.64e15;

/** Minutes east of UTC, for "Z", "+01", "+0100" and "+01:00". */
function zoneMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0));
}

/** UTC from calendar parts; null for a day or time that no calendar or clock shows (Date would roll it over). */
function fromParts([year, month, day, hour, minute, second, ms]: readonly number[]): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const sameDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!sameDay || hour > 23 || minute > 59 || second > 59) return null;
  return date.setUTCHours(hour, minute, second, ms);
}

function parseIso(text: string): number | null {
  const parts = isoDate.exec(text);
  if (!parts) return null;
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '0', zone = 'Z'] = parts;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const local = fromParts([...[year, month, day, hour, minute, second].map(Number), ms]);
  return local === null ? null : local - zoneMinutes(zone) * MINUTE;
}

/**
 * A point in time as Elasticsearch's `strict_date_optional_time||epoch_millis` reads it: four digits are a year, any other
 * number is epoch milliseconds, missing parts are the earliest, no zone is UTC. Null when it is none.
 */
export function parseInstant(text: string): EpochMs | null {
  const iso = parseIso(text);
  const ms = iso ?? (epochDigits.test(text) ? Number(text) : null);
  return ms === null || Math.abs(ms) > LATEST ? null : epochMs(ms);
}

type Unit = 'y' | 'M' | 'w' | 'd' | 'h' | 'H' | 'm' | 's';

const fixedUnits = new Map<string, number>([
  ['w', 7 * DAY],
  ['d', DAY],
  ['h', HOUR],
  ['H', HOUR],
  ['m', MINUTE],
  ['s', SECOND],
]);

/** Months later; a day the target month lacks becomes its last: 31 January + 1 month = 28 or 29 February. */
function addMonths(ms: number, months: number): number {
  const date = new Date(ms);
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(new Date(ms).setUTCMonth(month + 1, 0)).getUTCDate();
  return date.setUTCMonth(month, Math.min(date.getUTCDate(), lastDay));
}

function add(ms: number, amount: number, unit: Unit): number {
  const fixed = fixedUnits.get(unit);
  return fixed === undefined ? addMonths(ms, unit === 'y' ? amount * 12 : amount) : ms + amount * fixed;
}

/** The Monday on or before the first of January 1970, from which weeks are counted. */
const FIRST_MONDAY = -3 * DAY;

function roundDown(ms: number, unit: Unit): number {
  const span = fixedUnits.get(unit);
  if (span === undefined) {
    const day = new Date(ms).setUTCHours(0, 0, 0, 0);
    return unit === 'y' ? new Date(day).setUTCMonth(0, 1) : new Date(day).setUTCDate(1);
  }
  const origin = unit === 'w' ? FIRST_MONDAY : 0;
  return Math.floor((ms - origin) / span) * span + origin;
}

const operation = /([+-])(\d*)([yMwdhHms])|\/1?([yMwdhHms])/g;
const operations = /^(?:[+-]\d*[yMwdhHms]|\/1?[yMwdhHms])*$/;

type Round = (ms: number, unit: Unit) => number;

/** The last millisecond of the unit. */
const roundUp: Round = (ms, unit) => add(roundDown(ms, unit), 1, unit) - 1;

/** Applies "+1M/d" to an instant, left to right; null when the text is no date math. */
function applyMath(from: number, math: string, round: Round): EpochMs | null {
  if (!operations.test(math)) return null;
  let ms = from;
  for (const [, sign, amount, unit, rounding] of math.matchAll(operation)) {
    ms = rounding ? round(ms, rounding as Unit) : add(ms, Number(`${sign}${amount || 1}`), unit as Unit);
  }
  return Math.abs(ms) <= LATEST ? epochMs(ms) : null;
}

const units: readonly Unit[] = ['y', 'M', 'd', 'h', 'm', 's'];

/** The last millisecond that a date with missing parts can mean: "2016-06" is all of June. */
function lastInstant(text: string): EpochMs | null {
  const first = parseInstant(text);
  const parts = isoDate.exec(text)?.slice(1, 8);
  if (first === null || !parts) return first;
  const given = parts.filter((part) => part !== undefined).length;
  return given > units.length ? first : epochMs(add(first, 1, units[given - 1]) - 1);
}

type ReadInstant = (text: string) => EpochMs | null;

function readDate(text: string, now: EpochMs, readInstant: ReadInstant, round: Round): EpochMs | null {
  if (text.startsWith('now')) return applyMath(now, text.slice(3), round);
  const separator = text.indexOf('||');
  if (separator === -1) return readInstant(text);
  const anchor = readInstant(text.slice(0, separator));
  return anchor === null ? null : applyMath(anchor, text.slice(separator + 2), round);
}

/**
 * A date as Elasticsearch range queries read it: an instant (see parseInstant), or date math such as `now-7d`, `now-1d/d`
 * or `2016-06-01||+1M/d`. Rounds down, as `gte` and `lt` both do. Null when it is none.
 */
export const parseDate = (text: string, now: EpochMs): EpochMs | null => readDate(text, now, parseInstant, roundDown);

/**
 * All the time that such a date can mean, as Elasticsearch's match on a date reads it: "2016-06-01" is the whole day,
 * "2016-06-01||/M" the whole month, a date with its milliseconds that very millisecond. Null when it is no date.
 */
export function parseDateSpan(text: string, now: EpochMs): TimeRange | null {
  const from = parseDate(text, now);
  const last = readDate(text, now, lastInstant, roundUp);
  return from === null || last === null ? null : { from, to: epochMs(last + 1) };
}
