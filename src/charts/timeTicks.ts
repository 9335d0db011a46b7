import {
  clockAt,
  DAY,
  type DurationMs,
  durationMs,
  type EpochMs,
  HOUR,
  instantOf,
  MINUTE,
  SECOND,
  type TimeRange,
} from '../domain/time';

/** A time that an axis names. */
export type TimeTick = {
  readonly time: EpochMs;
  readonly label: string;
  /** A larger unit begins here than that of most ticks, such as a day among hours. */
  readonly isStrong: boolean;
};

/**
 * A way to divide time: about how long a part is, where the one begins that holds a date, where the next begins, and what it is called.
 * Dates are those of `clockAt`: their parts in UTC are what clocks show.
 */
type Division = {
  readonly span: DurationMs;
  readonly floor: (date: Date) => Date;
  readonly next: (start: Date) => Date;
  readonly labelOf: (start: Date) => Omit<TimeTick, 'time'>;
};

const monthName = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });
const normal = (label: string | number) => ({ label: String(label), isStrong: false });
const strong = (label: string | number) => ({ label: String(label), isStrong: true });

function clockLabel(date: Date) {
  if (date.getTime() % DAY === 0) return strong(`${monthName.format(date)} ${date.getUTCDate()}`);
  return normal(date.toISOString().slice(11, date.getUTCSeconds() === 0 ? 16 : 19));
}

const byClock = (span: DurationMs): Division => ({
  span,
  floor: (date) => new Date(Math.floor(date.getTime() / span) * span),
  next: (start) => new Date(start.getTime() + span),
  labelOf: clockLabel,
});

const monthStart = (date: Date, months = 0) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months));
const monthLabel = (date: Date) =>
  date.getUTCMonth() === 0 ? strong(date.getUTCFullYear()) : normal(monthName.format(date));

/** So many days from the first of each month on; the last part of a month may be half as long again. */
const byDay = (days: number): Division => ({
  span: durationMs(days * DAY),
  floor: (date) => monthStart(date),
  next(start) {
    const [next, month] = [start.getTime() + days * DAY, monthStart(start, 1).getTime()];
    return new Date(month - next < (days * DAY) / 2 ? month : next);
  },
  labelOf: (date) => (date.getUTCDate() === 1 ? strong(monthLabel(date).label) : normal(date.getUTCDate())),
});

const byMonth = (months: number): Division => ({
  span: durationMs(months * 30 * DAY),
  floor: (date) => monthStart(date, -(date.getUTCMonth() % months)),
  next: (start) => monthStart(start, months),
  labelOf: monthLabel,
});

const byYear = (years: number): Division => ({
  span: durationMs(years * 365 * DAY),
  floor: (date) => new Date(Date.UTC(Math.floor(date.getUTCFullYear() / years) * years, 0)),
  next: (start) => new Date(Date.UTC(start.getUTCFullYear() + years, 0)),
  labelOf: (date) => normal(date.getUTCFullYear()),
});

const minuteParts = [SECOND, MINUTE].flatMap((unit) => [1, 5, 15, 30].map((count) => durationMs(count * unit)));
const hourParts = [1, 3, 6, 12].map((count) => durationMs(count * HOUR));

const divisions: readonly Division[] = [
  ...[...minuteParts, ...hourParts].map(byClock),
  ...[1, 2, 4, 7, 14].map(byDay),
  ...[1, 3, 6].map(byMonth),
  ...[1, 2, 5, 10, 20, 50, 100, 1000].map(byYear),
];

/** The times to name along an axis: round ones by the page's clock and calendar, about `most` of them or fewer. */
export function timeTicks({ from, to }: TimeRange, most: number): readonly TimeTick[] {
  const fitting = divisions.find(({ span }) => to - from <= span * most);
  const { floor, next, labelOf } = fitting ?? divisions[divisions.length - 1];
  const end = clockAt(to);
  const ticks: TimeTick[] = [];
  for (let clock = floor(clockAt(from)); clock <= end; clock = next(clock)) {
    const label = labelOf(clock);
    const time = beginningOf(clock, label.isStrong);
    const last = ticks.at(-1)?.time ?? Number.NEGATIVE_INFINITY;
    if (time !== null && time >= from && time <= to && time > last) ticks.push({ time, ...label });
  }
  return ticks;
}

/** When the clock shows it. A day whose first hour no clock shows begins an hour later, as in Cairo in spring; null for other such times. */
const beginningOf = (clock: Date, isDay: boolean): EpochMs | null =>
  instantOf(clock) ?? (isDay ? instantOf(new Date(clock.getTime() + HOUR)) : null);
