declare const unit: unique symbol;

/** Milliseconds since the epoch, UTC. */
export type EpochMs = number & { readonly [unit]: 'EpochMs' };

/** A span of time in milliseconds. */
export type DurationMs = number & { readonly [unit]: 'DurationMs' };

/** A span from `from` (inclusive) to `to` (exclusive), as Elasticsearch's `start` and `end`. */
export type TimeRange = { readonly from: EpochMs; readonly to: EpochMs };

export const epochMs = (ms: number): EpochMs => ms as EpochMs;
export const durationMs = (ms: number): DurationMs => ms as DurationMs;
export const secondsToMs = (seconds: number): DurationMs => durationMs(seconds * 1000);

export const SECOND = durationMs(1_000);
export const MINUTE = durationMs(60_000);
export const HOUR = durationMs(3_600_000);
export const DAY = durationMs(86_400_000);

/** The part both ranges cover; null when they do not meet. */
export function intersectRanges(a: TimeRange, b: TimeRange): TimeRange | null {
  const from = epochMs(Math.max(a.from, b.from));
  const to = epochMs(Math.min(a.to, b.to));
  return from < to ? { from, to } : null;
}

const timeUnits: readonly [suffix: string, ms: number][] = [
  ['d', DAY],
  ['h', HOUR],
  ['m', MINUTE],
  ['s', SECOND],
];

/** A span in Elasticsearch's time units, the largest that divides it: 900000 -> "15m". */
export function formatDuration(span: DurationMs): string {
  const [suffix, ms] = timeUnits.find(([, ms]) => span >= ms && span % ms === 0) ?? ['ms', 1];
  return `${span / ms}${suffix}`;
}

/** A span for people, in the largest unit that it holds, rounded down: "12 s", "5 min", "3 h". */
export function formatRoughly(span: DurationMs): string {
  const [suffix, unit] = timeUnits.find(([, ms]) => span >= ms) ?? ['s', SECOND];
  return `${Math.max(0, Math.floor(span / unit))} ${suffix === 'm' ? 'min' : suffix}`;
}

const durationPattern = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/;
const unitMs = new Map<string, number>([['ms', 1], ...timeUnits]);

/** Reads an Elasticsearch time string such as "15m"; null when it is none. */
export function parseDuration(text: string): DurationMs | null {
  const [, amount, suffix] = durationPattern.exec(text.trim()) ?? [];
  return amount === undefined ? null : durationMs(Number(amount) * (unitMs.get(suffix) as number));
}

/** Where the clock of the page hangs: where the person is, or at Greenwich. */
export type TimeZone = 'local' | 'UTC';

let shownZone: TimeZone = 'local';

/**
 * Has every time from now on told in this zone. One for the whole page, as the zone of the machine is, so that no panel can differ;
 * what is on the screen already stays as it is.
 */
export function tellTimesIn(zone: TimeZone): void {
  shownZone = zone;
}

/** The zone in which times are told. */
export const timeZone = (): TimeZone => shownZone;

/** The name of that zone: "UTC", "Europe/Vienna". */
export const timeZoneName = (): string =>
  shownZone === 'UTC' ? shownZone : Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The instant at which the page's clock shows "2026-10-12T14:05"; NaN when it never does. */
export const readClock = (text: string): EpochMs => epochMs(Date.parse(shownZone === 'UTC' ? `${text}Z` : text));

/** A date whose parts in UTC are those that the page's clock shows. */
export function clockAt(time: EpochMs): Date {
  const date = new Date(time);
  return shownZone === 'UTC' ? date : new Date(time - date.getTimezoneOffset() * MINUTE);
}

/** The instant at which the page's clock shows the parts in UTC of a date; the first of two, and null when it never does. */
export function instantOf(clock: Date): EpochMs | null {
  const [date] = clock.toISOString().split('Z');
  const time = readClock(date);
  return clockAt(time).getTime() === clock.getTime() ? time : null;
}

const pad = (n: number) => String(n).padStart(2, '0');
const dayOf = (date: Date) => `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;

function hourOf(date: Date): string {
  const seconds = date.getUTCSeconds() === 0 ? '' : `:${pad(date.getUTCSeconds())}`;
  return `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}${seconds}`;
}

/** A time for people: "2026-10-12 14:05", with seconds only when they are not zero. */
export function formatTime(time: EpochMs): string {
  const date = clockAt(time);
  return `${dayOf(date)} ${hourOf(date)}`;
}

/** A range for people; the day is said once when both ends fall on it: "2026-10-12 14:00 – 15:00". */
export function formatRange({ from, to }: TimeRange): string {
  const [start, end] = [clockAt(from), clockAt(to)];
  return dayOf(start) === dayOf(end)
    ? `${formatTime(from)} – ${hourOf(end)}`
    : `${formatTime(from)} – ${formatTime(to)}`;
}
