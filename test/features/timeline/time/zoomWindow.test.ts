import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swimlaneColumns } from '../../../../src/domain/swimlane';
import { durationMs, epochMs } from '../../../../src/domain/time';
import { snapRange } from '../../../../src/features/timeline/time/zoomWindow';

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
