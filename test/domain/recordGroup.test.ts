import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockSpan } from '../../src/domain/recordGroup';
import { HOUR, MINUTE } from '../../src/domain/time';

afterEach(() => void vi.unstubAllEnvs());

const at = (text: string) => Date.parse(text);
const same = (unit: 'hour' | 'day', zone: 'local' | 'UTC', ...times: string[]) =>
  new Set(times.map((time) => clockSpan(at(time), unit, zone))).size === 1;

describe('clockSpan', () => {
  it('goes by the clock of the zone', () => {
    vi.stubEnv('TZ', 'Asia/Kolkata');
    expect(same('hour', 'local', '2026-10-12T14:30:00Z', '2026-10-12T15:29:59.999Z')).toBe(true);
    expect(same('hour', 'local', '2026-10-12T14:29:00Z', '2026-10-12T14:30:00Z')).toBe(false);
    expect(same('hour', 'UTC', '2026-10-12T14:00:00Z', '2026-10-12T14:59:00Z')).toBe(true);
    expect(same('day', 'local', '2026-10-12T18:30:00Z', '2026-10-13T18:29:00Z')).toBe(true);
    expect(same('day', 'local', '2026-10-12T18:29:00Z', '2026-10-12T18:30:00Z')).toBe(false);
    expect(clockSpan(at('2026-10-12T14:45:00Z'), 'hour', 'local')).toBe(at('2026-10-12T14:30:00Z'));
  });

  it('has one day of 25 hours, and two hours of one name, when the clock is put back', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(same('day', 'local', '2026-10-24T22:00:00Z', '2026-10-25T22:59:00Z')).toBe(true);
    expect(same('day', 'local', '2026-10-25T22:59:00Z', '2026-10-25T23:00:00Z')).toBe(false);
    expect(same('hour', 'local', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z')).toBe(false);
  });

  it('knows times before the epoch', () => {
    expect(clockSpan(-1, 'day', 'UTC')).toBe(-1);
    expect(clockSpan(-MINUTE, 'hour', 'UTC')).toBe(-HOUR);
  });
});
