import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swimlaneColumns } from '../../../src/domain/swimlane';
import { durationMs, epochMs, HOUR, type TimeRange } from '../../../src/domain/time';
import { rangeInView, snapRange, zoomRange } from '../../../src/features/timeline/zoomWindow';

const hours = (from: number, to: number): TimeRange => ({ from: epochMs(from * HOUR), to: epochMs(to * HOUR) });
const ranges = fc
  .tuple(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 1e10 }))
  .map(([from, span]) => ({ from: epochMs(from), to: epochMs(from + span) }));

describe('snapRange', () => {
  it('ends on column edges at most half a column away, a whole column for less than one, and does not creep when it is snapped again', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 1, max: 1e9 }).map(durationMs), (range, interval) => {
        const snapped = snapRange(range, interval);
        expect(snapped.from % interval).toBe(0);
        expect(Math.abs(snapped.from - range.from)).toBeLessThanOrEqual(interval / 2);
        if (range.to - range.from < interval) expect(snapped.to - snapped.from).toBe(interval);
        else expect(Math.abs(snapped.to - range.to)).toBeLessThanOrEqual(interval / 2);
        expect(snapRange(snapped, interval)).toEqual(snapped);
        const { columns } = swimlaneColumns(snapped, interval);
        expect(columns * interval).toBe(snapped.to - snapped.from);
      }),
    );
  });
});

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
