import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BucketRow } from '../../../src/columns/build/BucketColumnsBuilder';
import { joinBuckets } from '../../../src/columns/build/joinBuckets';
import { DAY, HOUR } from '../../../src/domain/time';
import { bucketColumnsOf, buckets, hours, jobIds, listOf } from '../../support/randomColumns';

/** The runs as plain objects. */
function runsOf(rows: readonly BucketRow[], jobs: readonly string[] = []) {
  const { length, job, from, to, hasEvents, scheduledEvents, names } = joinBuckets(bucketColumnsOf(rows), jobs);
  const { offsets, values } = scheduledEvents;
  return Array.from({ length }, (_, i) => ({
    job: names[job[i]],
    from: from[i],
    to: to[i],
    hasEvents: hasEvents[i] === 1,
    scheduled: Array.from(values.subarray(offsets[i], offsets[i + 1]), (code) => names[code]),
  }));
}

const said = ({ eventCount, scheduledEvents }: BucketRow) => JSON.stringify([eventCount !== 0, scheduledEvents]);

describe('joinBuckets', () => {
  it('says of every moment what a bucket of that moment says, and nothing else', () => {
    const steps = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(listOf(buckets, 12), fc.subarray([...jobIds]), hours, steps, (rows, wanted, start, step) => {
        const runs = runsOf(rows, wanted);
        const moment = start + (step * HOUR) / 4;
        const isThen = (from: number, to: number) => from <= moment && moment < to;
        for (const id of jobIds) {
          const isWanted = wanted.length === 0 || wanted.includes(id);
          const now = rows.filter((one) => one.jobId === id && isThen(one.timestamp, one.timestamp + one.bucketSpan));
          const told = runs.filter((one) => one.job === id && isThen(one.from, one.to));
          expect(new Set(told.map((one) => JSON.stringify([one.hasEvents, one.scheduled])))).toEqual(
            new Set(isWanted ? now.map(said) : []),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('orders runs by job, then time, and joins all neighbours that say the same', () => {
    fc.assert(
      fc.property(listOf(buckets, 20), (rows) => {
        const runs = runsOf(rows);
        for (const [before, run] of runs.slice(1).map((run, i) => [runs[i], run])) {
          if (before.job !== run.job) continue;
          expect(before.from).toBeLessThanOrEqual(run.from);
          const isAlike = before.hasEvents === run.hasEvents && `${before.scheduled}` === `${run.scheduled}`;
          expect(isAlike && run.from <= before.to).toBe(false);
        }
        const order = runs.map(({ job }) => job);
        expect(order.filter((id, i) => id !== order[i - 1])).toEqual([...new Set(order)]);
      }),
    );
  });

  it('makes one run of a year of buckets', () => {
    const bucket = { jobId: 'job', bucketSpan: HOUR, anomalyScore: 0, isInterim: false, scheduledEvents: [] };
    const year = Array.from({ length: 365 * 24 }, (_, i) => ({ ...bucket, timestamp: i * HOUR, eventCount: i + 1 }));
    expect(runsOf(year.toReversed())).toEqual([{ job: 'job', from: 0, to: 365 * DAY, hasEvents: true, scheduled: [] }]);
  });
});
