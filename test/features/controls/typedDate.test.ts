import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, formatTime } from '../../../src/domain/time';
import { readTypedDate, writeTypedDate } from '../../../src/features/controls/typedDate';

describe('readTypedDate', () => {
  it('reads a day or a time in the zone of the screen', () => {
    expect(readTypedDate('2026-10-12')).toBe(new Date(2026, 9, 12).toISOString());
    expect(readTypedDate(' 2026-10-12 14:05 ')).toBe(new Date(2026, 9, 12, 14, 5).toISOString());
    expect(readTypedDate('2026-10-12T14:05:30')).toBe(new Date(2026, 9, 12, 14, 5, 30).toISOString());
  });

  it.each(['2026-10-12T14:05Z', '2026-10-12T14:05:00+02:00', 'now-7d', 'now/d', '2026-06-01||+1M', '1790000000000'])(
    'hands on %s as it is',
    (text) => {
      expect(readTypedDate(text)).toBe(text);
    },
  );

  it('reads an empty field as no limit', () => {
    expect(readTypedDate('  ')).toBeNull();
  });

  it.each(['yesterday', '2026-02-30', '2026-10-12 25:00', 'now-7', '12.10.2026', '2026-10-12 2 pm'])(
    'does not read %j',
    (text) => {
      expect(readTypedDate(text)).toBeUndefined();
    },
  );

  it('reads what the screen writes', () => {
    const seconds = fc.integer({ min: 0, max: 4_102_444_800 });
    fc.assert(
      fc.property(seconds, (second) => {
        const text = formatTime(epochMs(second * 1000));
        expect(formatTime(epochMs(Date.parse(readTypedDate(text) ?? '')))).toBe(text);
      }),
    );
  });
});

describe('writeTypedDate', () => {
  it('writes an instant as the screen does, date math as it is, no limit as nothing', () => {
    expect(writeTypedDate(new Date(2026, 9, 12, 14, 5).toISOString())).toBe('2026-10-12 14:05');
    expect(writeTypedDate('now-7d')).toBe('now-7d');
    expect(writeTypedDate(null)).toBe('');
  });
});
