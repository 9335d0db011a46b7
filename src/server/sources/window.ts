import { parseDate, parseDateSpan } from '../../domain/dateMath';
import { type EpochMs, epochMs, type TimeRange } from '../../domain/time';
import { type RequestError, searchFailure } from '../errors';

const unreadableDate = (text: string): RequestError =>
  searchFailure(
    'parse_exception',
    `failed to parse date field [${text}] with format [strict_date_optional_time||epoch_millis]`,
  );

function parseBound(text: string, now: EpochMs): EpochMs {
  const time = parseDate(text, now);
  if (time === null) throw unreadableDate(text);
  return time;
}

/** The time window of a search, from inclusive `start` to exclusive `end`; without bounds it is all of time. */
export function parseWindow(start: string | null | undefined, end: string | null | undefined): TimeRange {
  const now = epochMs(Date.now());
  return {
    from: start == null ? epochMs(Number.NEGATIVE_INFINITY) : parseBound(start, now),
    to: end == null ? epochMs(Number.POSITIVE_INFINITY) : parseBound(end, now),
  };
}

/** All the time that one date can mean: a date without its hour is the whole day. */
export function parseMoment(text: string): TimeRange {
  const span = parseDateSpan(text, epochMs(Date.now()));
  if (span === null) throw unreadableDate(text);
  return span;
}
