import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { answer } from '../../src/columns/answer';
import { joinBuckets } from '../../src/columns/build/joinBuckets';
import { HOUR } from '../../src/domain/time';
import {
  bucketColumnsOf,
  buckets,
  hours,
  influencerColumnsOf,
  jobIds,
  listOf,
  recordColumnsOf,
} from '../support/randomColumns';

const data = { records: recordColumnsOf([]), influencers: influencerColumnsOf([]) };

it('tells of every moment which events the buckets of the chosen jobs name', () => {
  const chosen = fc.subarray<string>([...jobIds]);
  fc.assert(
    fc.property(listOf(buckets, 12), chosen, hours, fc.nat(40), (rows, jobs, start, step) => {
      const moment = start + (step * HOUR) / 4;
      const told = answer(data, 'scheduledEvents', { jobs }, joinBuckets(bucketColumnsOf(rows), []));
      const now = rows.filter(
        ({ jobId, timestamp, bucketSpan }) =>
          (jobs.length === 0 || jobs.includes(jobId)) && timestamp <= moment && moment < timestamp + bucketSpan,
      );
      expect(new Set(told.filter(({ from, to }) => from <= moment && moment < to).map(({ name }) => name))).toEqual(
        new Set(now.flatMap(({ scheduledEvents }) => scheduledEvents)),
      );
    }),
    { numRuns: 300 },
  );
});

it('makes one event of neighbouring buckets, whatever else is scheduled or missing in them', () => {
  const bucket = { jobId: 'job', bucketSpan: HOUR, anomalyScore: 0, isInterim: false };
  const rows = [['a'], ['a', 'b'], ['b', 'a'], [], ['a']].map((scheduledEvents, i) => ({
    ...{ ...bucket, scheduledEvents },
    ...{ timestamp: i * HOUR, eventCount: i % 2 },
  }));
  expect(answer(data, 'scheduledEvents', { jobs: [] }, joinBuckets(bucketColumnsOf(rows), []))).toEqual([
    { name: 'a', from: 0, to: 3 * HOUR },
    { name: 'b', from: HOUR, to: 3 * HOUR },
    { name: 'a', from: 4 * HOUR, to: 5 * HOUR },
  ]);
});

it('knows of none before the buckets have come', () => {
  expect(answer(data, 'scheduledEvents', { jobs: [] })).toEqual([]);
});
