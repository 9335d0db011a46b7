import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, HOUR, type TimeRange } from '../../src/domain/time';
import { moveRange, rangeInView, zoomRange } from '../../src/view/zoomRange';

const hours = (from: number, to: number): TimeRange => ({ from: epochMs(from * HOUR), to: epochMs(to * HOUR) });

describe('zoomRange', () => {
  it('keeps the time under the pointer where it is', () => {
    expect(zoomRange(hours(10, 20), 12 * HOUR, 0.5, hours(0, 100))).toEqual(hours(11, 16));
    expect(zoomRange(hours(10, 20), 12 * HOUR, 2, hours(0, 100))).toEqual(hours(8, 28));
  });

  it('stops where the data end', () => {
    expect(zoomRange(hours(10, 20), 12 * HOUR, 100, hours(0, 30))).toEqual(hours(0, 30));
  });
});

describe('rangeInView', () => {
  it('leaves out an end that reaches the end of the data', () => {
    expect(rangeInView(hours(0, 5), hours(1, 10))).toEqual({ from: null, to: '1970-01-01T05:00:00.000Z' });
    expect(rangeInView(hours(2, 10), hours(1, 10))).toEqual({ from: '1970-01-01T02:00:00.000Z', to: null });
  });
});

describe('moveRange', () => {
  it('goes its own length back and forth', () => {
    expect(moveRange(hours(10, 20), -1, hours(0, 100))).toEqual(hours(0, 10));
    expect(moveRange(hours(10, 20), 2, hours(0, 100))).toEqual(hours(30, 40));
  });

  it('stays as long as it is, and within the data', () => {
    const spans = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(spans, spans, fc.integer({ min: -3, max: 3 }), ([from, length], [start, span], lengths) => {
        const bounds = hours(start, start + span);
        const moved = moveRange(hours(from, from + length), lengths, bounds);
        expect(moved.to - moved.from).toBe(Math.min(length, span) * HOUR);
        expect(moved.from).toBeGreaterThanOrEqual(bounds.from);
        expect(moved.to).toBeLessThanOrEqual(bounds.to);
      }),
    );
  });
});
