import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  DAY,
  durationMs,
  epochMs,
  formatDuration,
  formatRange,
  formatRoughly,
  formatTime,
  HOUR,
  intersectRanges,
  MINUTE,
  parseDuration,
  readClock,
  secondsToMs,
  tellTimesIn,
} from '../../src/domain/time';

describe('formatRoughly', () => {
  it.each([
    [-5, '0 s'],
    [0, '0 s'],
    [999, '0 s'],
    [12_900, '12 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [7_199_999, '1 h'],
    [3 * 86_400_000, '3 d'],
  ])('tells %d ms as %s', (span, text) => {
    expect(formatRoughly(durationMs(span))).toBe(text);
  });
});

describe('durations', () => {
  it.each([
    [900_000, '15m'],
    [86_400_000, '1d'],
    [90_000, '90s'],
    [3_600_000, '1h'],
    [93_600_000, '26h'],
    [1_500, '1500ms'],
    [0, '0ms'],
  ])('writes %d as %s', (ms, text) => {
    expect(formatDuration(durationMs(ms))).toBe(text);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 * DAY }), fc.constantFrom(1, 1_000, MINUTE, HOUR), (n, unit) => {
        const span = durationMs(n * unit);
        expect(parseDuration(formatDuration(span))).toBe(span);
      }),
    );
  });

  it.each([
    ['1.5h', 5_400_000],
    [' 30 s ', 30_000],
    ['250ms', 250],
  ])('reads %j', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', 'h', '-1h', '1w', '1h30m', '1e3s', '__proto__'])('does not read %j', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('turns the seconds of the wire into milliseconds', () => {
    expect(secondsToMs(900)).toBe(15 * MINUTE);
  });
});

describe('intersectRanges', () => {
  const ranges = fc
    .tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 10 }))
    .map(([from, length]) => ({ from: epochMs(from), to: epochMs(from + length) }));
  const instants = ({ from, to }: { from: number; to: number }) =>
    Array.from({ length: to - from }, (_, index) => from + index);

  it('holds exactly the instants both hold', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const both = instants(a).filter((instant) => instants(b).includes(instant));
        const range = intersectRanges(a, b);
        expect(range === null ? [] : instants(range)).toEqual(both);
      }),
    );
  });
});

describe('times for people', () => {
  /** Local time as Swedish writes it: "2026-10-12 14:05:00". */
  const swedish = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });
  const times = fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds) => epochMs(seconds * 1_000));

  it('says the local day and clock, the seconds only when there are some', () => {
    fc.assert(
      fc.property(times, (time) => {
        expect(formatTime(time)).toBe(swedish.format(time).replace(/:00$/, ''));
      }),
    );
  });

  it('says them in UTC when the page does, and reads them so', () => {
    vi.stubEnv('TZ', 'Asia/Kolkata');
    onTestFinished(() => {
      tellTimesIn('local');
      vi.unstubAllEnvs();
    });
    expect(formatTime(epochMs(0))).toBe('1970-01-01 05:30');
    tellTimesIn('UTC');
    fc.assert(
      fc.property(times, (time) => {
        const iso = new Date(time).toISOString().slice(0, 19);
        expect(formatTime(time)).toBe(iso.replace('T', ' ').replace(/:00$/, ''));
        expect(readClock(iso)).toBe(time);
      }),
    );
  });

  it('says the day of a range once when both ends fall on it', () => {
    const from = epochMs(new Date(2026, 9, 12, 14, 0).getTime());
    const to = epochMs(new Date(2026, 9, 12, 15, 30, 5).getTime());
    expect(formatRange({ from, to })).toBe('2026-10-12 14:00 – 15:30:05');
    expect(formatRange({ from, to: epochMs(to + DAY) })).toBe('2026-10-12 14:00 – 2026-10-13 15:30:05');
  });
});
