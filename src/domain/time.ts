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

const durationPattern = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/;
const unitMs = new Map<string, number>([['ms', 1], ...timeUnits]);

/** Reads an Elasticsearch time string such as "15m"; null when it is none. */
export function parseDuration(text: string): DurationMs | null {
  const [, amount, suffix] = durationPattern.exec(text.trim()) ?? [];
  return amount === undefined ? null : durationMs(Number(amount) * (unitMs.get(suffix) as number));
}

const pad = (n: number) => String(n).padStart(2, '0');
const localDay = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

function localClock(date: Date): string {
  const seconds = date.getSeconds() === 0 ? '' : `:${pad(date.getSeconds())}`;
  return `${pad(date.getHours())}:${pad(date.getMinutes())}${seconds}`;
}

/** Local time for people: "2026-10-12 14:05", with seconds only when they are not zero. */
export function formatTime(time: EpochMs): string {
  const date = new Date(time);
  return `${localDay(date)} ${localClock(date)}`;
}

/** A range for people; the day is said once when both ends fall on it: "2026-10-12 14:00 – 15:00". */
export function formatRange({ from, to }: TimeRange): string {
  const [start, end] = [new Date(from), new Date(to)];
  return localDay(start) === localDay(end)
    ? `${formatTime(from)} – ${localClock(end)}`
    : `${formatTime(from)} – ${formatTime(to)}`;
}
