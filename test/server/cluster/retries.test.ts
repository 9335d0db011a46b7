import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDelay } from '../../../src/server/cluster/retries';
import { UpstreamError } from '../../../src/server/cluster/UpstreamError';

const limits = { attempts: 5, patienceMs: 20_000, firstDelayMs: 500, longestDelayMs: 3_000 };
const now = 1_800_000_000_000;
const failed = { failure: new UpstreamError('away', 'x'), made: 1, nodes: 1, elapsedMs: 0, now, chance: 1 };

describe('nextDelay', () => {
  it('doubles, up to a bound, and ends', () => {
    expect([1, 2, 3, 4, 5, 6].map((made) => nextDelay({ ...failed, made }, limits))).toEqual([
      500,
      1000,
      2000,
      3000,
      null,
      null,
    ]);
  });

  it('is anything down to nothing', () => {
    expect([0, 0.25, 0.5].map((chance) => nextDelay({ ...failed, made: 3, chance }, limits))).toEqual([0, 500, 1000]);
  });

  it('asks the other nodes first, however long that takes', () => {
    const late = { ...failed, nodes: 7, elapsedMs: 60_000 };
    expect([1, 6, 7].map((made) => nextDelay({ ...late, made }, limits))).toEqual([0, 0, null]);
  });

  it('keeps to what the cluster asked for, or gives up', () => {
    const busy = (ms: number) => ({
      ...failed,
      failure: new UpstreamError('away', 'x', 429, null, now + ms),
      chance: 0,
    });
    expect([-5_000, 100, 20_000, 20_001].map((ms) => nextDelay(busy(ms), limits))).toEqual([0, 100, 20_000, null]);
  });

  it('tries an internal error once more only, also at other nodes', () => {
    const internal = { ...failed, failure: new UpstreamError('away', 'x', 500), nodes: 3, chance: 0 };
    expect([1, 2].map((made) => nextDelay({ ...internal, made }, limits))).toEqual([0, null]);
  });

  it.each(['refused', 'answered', 'cancelled'] as const)('gives up what is %s', (kind) => {
    expect(nextDelay({ ...failed, failure: new UpstreamError(kind, 'x', 503) }, limits)).toBeNull();
    expect(nextDelay({ ...failed, failure: new Error('bug') }, limits)).toBeNull();
  });

  it('never waits longer than patience lasts, nor less than the cluster asked for', () => {
    const cases = fc.record({
      made: fc.integer({ min: 1, max: 2_000 }),
      elapsedMs: fc.double({ min: 0, max: 40_000, noNaN: true }),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
      askedForMs: fc.option(fc.integer({ min: -1_000, max: 400_000 })),
    });
    fc.assert(
      fc.property(cases, ({ askedForMs, ...one }) => {
        const retryAt = askedForMs === null ? null : now + askedForMs;
        const failure = new UpstreamError('away', 'x', 503, null, retryAt);
        const delay = nextDelay({ ...failed, ...one, failure }, limits);
        if (delay === null) return;
        expect(delay).toBeGreaterThanOrEqual(Math.max(0, askedForMs ?? 0));
        expect(delay + one.elapsedMs).toBeLessThanOrEqual(limits.patienceMs);
        expect(one.made).toBeLessThan(limits.attempts);
      }),
    );
  });
});
