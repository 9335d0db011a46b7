import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/columns/answer';
import { joinBuckets } from '../../../src/columns/build/joinBuckets';
import { durationMs, HOUR } from '../../../src/domain/time';
import {
  anomalies,
  bucketColumnsOf,
  buckets,
  hours,
  influencerColumnsOf,
  jobIds,
  listOf,
  recordColumnsOf,
} from '../../support/randomColumns';

const shapes = fc.record({
  from: hours,
  columns: fc.integer({ min: 1, max: 12 }),
  interval: fc.constantFrom(HOUR, durationMs(3 * HOUR), durationMs(HOUR / 4)),
});

describe('dataColumns', () => {
  it('tells what looking at every bucket for every column tells', () => {
    const chosen = fc.subarray([...jobIds, 'job without results']);
    fc.assert(
      fc.property(
        listOf(buckets, 8),
        fc.array(anomalies, { maxLength: 4 }),
        chosen,
        shapes,
        (all, records, jobs, shape) => {
          const data = { records: recordColumnsOf(records), influencers: influencerColumnsOf([]) };
          const told = answer(data, 'dataColumns', { jobs, ...shape }, joinBuckets(bucketColumnsOf(all), []));
          const hasData = (id: string) =>
            Array.from({ length: shape.columns }, (_, column) => {
              const start = shape.from + column * shape.interval;
              return Number(
                all.some(
                  ({ jobId, timestamp, bucketSpan, eventCount }) =>
                    jobId === id &&
                    eventCount !== 0 &&
                    timestamp < start + shape.interval &&
                    timestamp + bucketSpan > start,
                ),
              );
            });
          const isKnown = (id: string) => all.some(({ jobId }) => jobId === id);
          const asked = jobIds.filter((id) => jobs.length === 0 || jobs.includes(id));
          for (const id of jobIds)
            expect(told.ofJob.get(id) ?? null).toEqual(
              asked.includes(id) && isKnown(id) ? Uint8Array.from(hasData(id)) : null,
            );
          const relevant = asked.filter((id) => isKnown(id) || records.some(({ detector }) => detector.jobId === id));
          const union = relevant.map(hasData).reduce((a, b) => a.map((flag, i) => flag | b[i]), hasData('none'));
          expect(told.ofAll).toEqual(relevant.length > 0 && relevant.every(isKnown) ? Uint8Array.from(union) : null);
          expect([told.from, told.interval]).toEqual([shape.from, shape.interval]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('claims nothing before the buckets have come', () => {
    const data = { records: recordColumnsOf(fc.sample(anomalies, 5)), influencers: influencerColumnsOf([]) };
    const [shape] = fc.sample(shapes, 1);
    const told = answer(data, 'dataColumns', { jobs: [], ...shape });
    expect([told.ofAll, told.ofJob.size]).toEqual([null, 0]);
  });
});
