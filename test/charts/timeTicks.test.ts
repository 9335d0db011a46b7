// @vitest-environment node
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { timeTicks } from '../../src/charts/timeTicks';
import { DAY, epochMs, HOUR, MINUTE, SECOND, type TimeRange, tellTimesIn } from '../../src/domain/time';

afterEach(() => {
  vi.unstubAllEnvs();
  tellTimesIn('local');
});

const range = (from: string, to: string): TimeRange => ({
  from: epochMs(new Date(from).getTime()),
  to: epochMs(new Date(to).getTime()),
});
/** Labels along an axis; those of larger units in brackets. */
const labelsOf = (time: TimeRange, most: number) =>
  timeTicks(time, most).map(({ label, isStrong }) => (isStrong ? `[${label}]` : label));

describe('timeTicks', () => {
  it.each([
    ['seconds', '2026-10-12T13:59:50', '2026-10-12T14:00:10', '13:59:50 13:59:55 14:00 14:00:05 14:00:10'],
    ['minutes', '2026-10-12T13:50', '2026-10-12T15:05', '14:00 14:15 14:30 14:45 15:00'],
    ['hours', '2026-10-12T19:00', '2026-10-13T14:00', '[Oct 13] 06:00 12:00'],
    ['days', '2026-09-29T00:00', '2026-10-03T00:00', '29 30 [Oct] 2 3'],
    ['weeks from the first of each month on', '2026-09-05T00:00', '2026-10-10T00:00', '8 15 22 [Oct] 8'],
    ['months', '2026-11-15T00:00', '2027-03-15T00:00', 'Dec [2027] Feb Mar'],
    ['quarters', '2026-01-01T00:00', '2027-01-01T00:00', '[2026] Apr Jul Oct [2027]'],
    ['years', '2021-06-01T00:00', '2030-06-01T00:00', '2022 2024 2026 2028 2030'],
  ])('names %s', (_, from, to, labels) => {
    expect(labelsOf(range(from, to), 5).join(' ')).toBe(labels);
  });

  it('goes by the clock on a day of 23 hours and on one of 25', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(labelsOf(range('2026-03-29T00:00', '2026-03-29T12:00'), 4).join(' ')).toBe(
      '[Mar 29] 03:00 06:00 09:00 12:00',
    );
    expect(labelsOf(range('2026-10-25T00:00', '2026-10-25T12:00'), 5).join(' ')).toBe(
      '[Oct 25] 03:00 06:00 09:00 12:00',
    );
  });

  it('leaves out what no clock shows', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(labelsOf(range('2026-03-29T01:00', '2026-03-29T05:00'), 4).join(' ')).toBe('01:00 03:00 04:00 05:00');
  });

  it('begins a day that has no midnight an hour later', () => {
    vi.stubEnv('TZ', 'Africa/Cairo');
    expect(labelsOf(range('2001-04-26T12:00', '2001-04-27T12:00'), 3).join(' ')).toBe('12:00 [Apr 27] 12:00');
  });

  it('goes by the clock of the page', () => {
    vi.stubEnv('TZ', 'Asia/Kathmandu');
    tellTimesIn('UTC');
    expect(labelsOf(range('2026-10-12T20:45Z', '2026-10-13T03:30Z'), 3).join(' ')).toBe('21:00 [Oct 13] 03:00');
  });

  const zone = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Cairo');
  const start = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) });
  const length = fc.oneof(
    ...[SECOND, MINUTE, HOUR, DAY, 400 * DAY].map((unit) => fc.integer({ min: unit, max: 90 * unit })),
  );

  it('names few, later and later, each inside of the range and under another label than its neighbour', () => {
    fc.assert(
      fc.property(zone, start, length, fc.integer({ min: 2, max: 20 }), (name, from, span, most) => {
        vi.stubEnv('TZ', name);
        const time = { from: epochMs(from), to: epochMs(from + span) };
        const ticks = timeTicks(time, most);
        // A month of 28 days makes parts shorter than those of 30.
        expect(ticks.length).toBeLessThanOrEqual(most * 1.25 + 2);
        ticks.forEach((tick, i) => {
          expect(tick.time >= time.from && tick.time <= time.to).toBe(true);
          if (i > 0) expect(tick.time).toBeGreaterThan(ticks[i - 1].time);
          if (i > 0) expect(tick.label).not.toBe(ticks[i - 1].label);
        });
      }),
    );
  });
});
