import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, epochMs } from '../../src/domain/time';
import { resolveRange } from '../../src/view/resolveRange';
import { views } from './arbitraryView';

const utc = (day: number, hour = 0) => epochMs(Date.UTC(2026, 9, day, hour));
const extent = { from: utc(1), to: utc(31) };
/** As of files. */
const time = { extent, now: extent.to };

describe('resolveRange', () => {
  it('is all of the data unless the view says otherwise', () => {
    expect(resolveRange({ from: null, to: null }, time)).toEqual({ range: extent, problem: null });
  });

  it('counts from the end of the data', () => {
    expect(resolveRange({ from: 'now-7d', to: 'now' }, time).range).toEqual({ from: utc(24), to: utc(31) });
    expect(resolveRange({ from: 'now-7d', to: null }, time).range).toEqual({ from: utc(24), to: utc(31) });
    expect(resolveRange({ from: null, to: 'now-29d' }, time).range).toEqual({ from: utc(1), to: utc(2) });
  });

  it('takes dates as they are, inside the data or not', () => {
    const range = { from: utc(10, 12), to: epochMs(utc(31) + DAY) };
    const written = { from: '2026-10-10T12:00Z', to: '2026-11-01' };
    expect(resolveRange(written, time)).toEqual({ range, problem: null });
  });

  it('counts from now where a source goes on, and ends there when it begins after the data', () => {
    const live = { extent, now: epochMs(utc(31) + 2 * DAY) };
    expect(resolveRange({ from: 'now-7d', to: null }, live).range).toEqual({ from: utc(26), to: utc(31) });
    expect(resolveRange({ from: 'now-7d', to: 'now' }, live).range).toEqual({ from: utc(26), to: live.now });
    expect(resolveRange({ from: 'now-1h', to: null }, live)).toEqual({
      ...{ range: { from: live.now - 3_600_000, to: live.now }, problem: null },
    });
    expect(resolveRange({ from: null, to: null }, live).range).toEqual(extent);
    expect(resolveRange({ from: '2027', to: null }, live).problem).toContain('holds no time');
  });

  it('shows all of the data, and says so, where no time is left', () => {
    for (const view of [
      { from: '2026-10-10', to: '2026-10-09' },
      { from: 'now', to: 'now' },
      { from: '2027', to: null },
    ]) {
      const { range, problem } = resolveRange(view, time);
      expect(range).toEqual(extent);
      expect(problem).toContain(`The time range ${view.from} to ${view.to ?? 'end of data'} holds no time`);
    }
  });

  it('never gives an empty range', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { range } = resolveRange(view, time);
        expect(range.from).toBeLessThan(range.to);
      }),
    );
  });
});
